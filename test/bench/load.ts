import autocannon from 'autocannon';

export interface Load {
  rps: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  errors: number;
}

const CONNECTIONS = 8;

/** Asks one page with eight connections for some seconds, after a short warm-up. */
export async function load(url: string, cookie: string, seconds: number): Promise<Load> {
  await shoot(url, cookie, 1);
  return shoot(url, cookie, seconds);
}

async function shoot(url: string, cookie: string, duration: number): Promise<Load> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers: cookie ? { cookie } : {} });
  const { latency } = result as unknown as { latency: Record<string, number> };
  // autocannon has no p95 of its own; p97_5 is the next it keeps, and is the stricter.
  return { rps: result.requests.average, p50: latency.p50, p95: latency.p97_5, errors: result.errors + result.non2xx + result.timeouts };
}
