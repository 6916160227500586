#!lua flags=no-writes
--[[
  KEYS[1]  live workers by the end of their time   KEYS[2]  hash of what they host   KEYS[3]  hub hash
  ARGV[1]  identity of the hub   ARGV[2]  milliseconds of the longest lease, as in the script that makes workers live

  Returns "LOST" if the hub is not there or is another one; else what each live worker hosts.
]]
if redis.call('HGET', KEYS[3], 'id') ~= ARGV[1] then return 'LOST' end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local hosted = {}
for at, worker in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, now + ARGV[2])) do
  hosted[at] = redis.call('HGET', KEYS[2], worker)
end
return hosted
