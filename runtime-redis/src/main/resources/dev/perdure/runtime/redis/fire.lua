#!lua flags=allow-oom
--[[
  Puts the messages of timers that are due into the inbox. What is no timer comes there without a receiver: it goes to the
  dead letters like all that nobody can read.

  KEYS[1]  timers: <hash of the message id>|<receiver>\n<body> by due milliseconds
  KEYS[2]  inbox stream   KEYS[3]  meta hash
  ARGV[1]  how many at most

  Returns {how many fired, milliseconds until the next one is due}, the latter left out if there is none.
]]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])
-- A key of a wrong type fails here, before anything is written.
redis.call('XLEN', KEYS[2])
redis.call('HLEN', KEYS[3])

for _, timer in ipairs(due) do
  local hash, receiver, body = string.match(timer, '^(%d+)|([^\n]*)\n(.*)$')
  if not hash or #hash > 19 then hash, receiver, body = '0', '', timer end
  -- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
  if redis.call('HEXISTS', KEYS[3], 'n') == 0 then redis.call('HSET', KEYS[3], 'n', now * 10) end
  local number = redis.call('HINCRBY', KEYS[3], 'n', 1)
  redis.call('XADD', KEYS[2], number .. '-' .. hash, 'i', receiver, 'b', body)
  redis.call('ZREM', KEYS[1], timer)
end
local next = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
if #next == 0 then return {#due} end
return {#due, math.max(0, next[2] - now)}
