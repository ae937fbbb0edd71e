import { Injectable } from '@nestjs/common';

/** Set once a stop was asked for: requests under way finish, new ones are told to go elsewhere. */
@Injectable()
export class Draining {
  isOn = false;
}
