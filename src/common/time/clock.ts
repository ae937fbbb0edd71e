import { Injectable } from '@nestjs/common';

/** The only place the present comes from: rules take the day as an argument, tests move this one. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  iso(): string {
    return this.now().toISOString();
  }
}
