#!lua flags=allow-oom
--[[
  Removes an activity from its queue and sends its answer to the instance that called it.

  KEYS[1]  queue stream   KEYS[2]  inbox stream   KEYS[3]  meta hash   KEYS[4]  instance hash
  ARGV[1]  group   ARGV[2]  entry id   ARGV[3]  hash of the message id   ARGV[4]  receiver   ARGV[5]  body

  Returns "SENT"; "STALE" if nobody has taken the activity or it was removed before, and nothing was written; "DROPPED"
  if the instance is gone, and the activity was removed.
]]
if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return 'STALE' end
local exists = redis.call('HEXISTS', KEYS[4], 'tok') == 1
-- A key of a wrong type fails here, before anything is written.
redis.call('XLEN', KEYS[2])
redis.call('HLEN', KEYS[3])

if exists then
  local number = redis.call('HINCRBY', KEYS[3], 'n', 1)
  redis.call('XADD', KEYS[2], number .. '-' .. ARGV[3], 'i', ARGV[4], 'b', ARGV[5])
end
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
redis.call('XDEL', KEYS[1], ARGV[2])
return exists and 'SENT' or 'DROPPED'
