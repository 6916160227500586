#!lua flags=allow-oom
--[[
  Makes a worker live for a time and forgets those whose time is over.

  KEYS[1]  live workers by the end of their time   KEYS[2]  hash of what they host   KEYS[3]  hub hash
  ARGV[1]  worker   ARGV[2]  what it hosts   ARGV[3]  milliseconds   ARGV[4]  identity of the hub
  ARGV[5]  milliseconds of the longest lease: who is live for longer was so before the clock was set back

  Returns "LOST", which wrote nothing, if the hub is not there or is another one; else what each live worker hosts.
]]
if redis.call('HGET', KEYS[3], 'id') ~= ARGV[4] then return 'LOST' end
-- A key of a wrong type fails here, before anything is written.
redis.call('HLEN', KEYS[2])
redis.call('ZCARD', KEYS[1])

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, range in ipairs({{'-inf', now}, {'(' .. now + ARGV[5], '+inf'}}) do
  for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], range[1], range[2])) do
    redis.call('ZREM', KEYS[1], gone)
    redis.call('HDEL', KEYS[2], gone)
  end
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
local hosted = {}
for at, worker in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  hosted[at] = redis.call('HGET', KEYS[2], worker)
end
return hosted
