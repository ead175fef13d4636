import { Redis } from "ioredis";

/** Removes what tests have left in Redis under their prefixes. */
export async function forgetKeys(redisUrl: string, prefixes: readonly string[]): Promise<void> {
  const redis = new Redis(redisUrl);
  for (const prefix of prefixes) {
    const keys = await redis.keys(`${prefix}:*`);
    if (keys.length > 0) await redis.del(keys);
  }
  redis.disconnect();
}
