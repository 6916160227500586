#!lua flags=allow-oom
--[[
  Removes an instance that has ended and all that is kept of it. The id of its start is remembered, so that the same
  call does not make the instance anew.

  KEYS[1]  instance hash   KEYS[2]  received message ids   KEYS[3]  index of all instances
  KEYS[4]  index of the ended ones   KEYS[5..7]  indices by status: C F T
  KEYS[8..]  what else is kept of that execution
  ARGV[1]  instance id   ARGV[2]  execution   ARGV[3]  milliseconds for which message ids are remembered

  Returns "PURGED" | "NO_INSTANCE", also if the instance has another execution | "NOT_ENDED". Only the first wrote anything.
]]
local BY_STATUS = {C = KEYS[5], F = KEYS[6], T = KEYS[7]}

local present = redis.call('HMGET', KEYS[1], 'st', 'ex', 'sm')
local status, execution, start = present[1], present[2], present[3]
if not status then return 'NO_INSTANCE' end
if not BY_STATUS[status] then return 'NOT_ENDED' end
if execution ~= ARGV[2] then return 'NO_INSTANCE' end
-- A key of a wrong type fails here, before anything is written.
for at = 2, 7 do redis.call('ZCARD', KEYS[at]) end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', '(' .. now - ARGV[3])
if start then redis.call('ZADD', KEYS[2], now, start) end
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
redis.call('ZREM', BY_STATUS[status], ARGV[1])
redis.call('UNLINK', KEYS[1])
for at = 8, #KEYS do redis.call('UNLINK', KEYS[at]) end
return 'PURGED'
