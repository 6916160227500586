#!lua flags=no-writes
--[[
  KEYS[1]  live workers by the end of their time   KEYS[2]  hash of what they host

  Returns what each live worker hosts.
]]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local hosted = {}
for at, worker in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')) do
  hosted[at] = redis.call('HGET', KEYS[2], worker)
end
return hosted
