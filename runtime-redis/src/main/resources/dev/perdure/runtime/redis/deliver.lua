#!lua
--[[
  Puts messages from another partition into the inbox, in order, each once.

  KEYS[1]  inbox stream   KEYS[2]  meta hash   KEYS[3]  received message ids
  ARGV[1]  milliseconds for which message ids are remembered
  ARGV[2..]  for each message: its id, the hash of the id, receiver, body

  Returns how many were new.
]]
-- A key of a wrong type fails here, before anything is written.
redis.call('XLEN', KEYS[1])
redis.call('HLEN', KEYS[2])
redis.call('ZCARD', KEYS[3])

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', '(' .. now - ARGV[1])
local new = 0
for at = 2, #ARGV, 4 do
  if redis.call('ZADD', KEYS[3], 'NX', now, ARGV[at]) == 1 then
    local number = redis.call('HINCRBY', KEYS[2], 'n', 1)
    redis.call('XADD', KEYS[1], number .. '-' .. ARGV[at + 1], 'i', ARGV[at + 2], 'b', ARGV[at + 3])
    new = new + 1
  end
end
return new
