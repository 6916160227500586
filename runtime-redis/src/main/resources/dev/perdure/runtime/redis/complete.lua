#!lua flags=allow-oom
--[[
  Removes an activity from its queue and sends its answer to the instance that called it; with a reason, keeps the
  activity among the dead letters too, of which about the newest 10,000 are kept.

  KEYS[1]  queue stream   KEYS[2]  inbox stream   KEYS[3]  meta hash   KEYS[4]  instance hash
  KEYS[5]  dead letter stream
  ARGV[1]  group   ARGV[2]  entry id   ARGV[3]  second part of the entry id   ARGV[4]  instance
  ARGV[5]  hash of the message id, or nothing if there is no answer   ARGV[6]  body of the answer
  ARGV[7]  reason for the dead letters, or nothing   ARGV[8]  queue   ARGV[9]  body of the activity
  ARGV[10]  how often it was taken

  Returns "SENT"; "STALE" if nobody has taken the activity or it was removed before, and nothing was written; "DROPPED"
  if the instance is gone or has given the activity up, and the activity was removed.
]]
if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return 'STALE' end
local givenUp = 'cx:' .. ARGV[3]
-- An instance that cannot be read is damaged: the answer waits for it in the inbox, and holds up no worker.
local instance = redis.pcall('HMGET', KEYS[4], 'tok', givenUp)
local wanted = instance.err or instance[1] and not instance[2]
-- A key of a wrong type fails here, before anything is written.
redis.call('XLEN', KEYS[2])
redis.call('HLEN', KEYS[3])
redis.call('XLEN', KEYS[5])

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if wanted and ARGV[5] ~= '' then
  -- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
  if redis.call('HEXISTS', KEYS[3], 'n') == 0 then redis.call('HSET', KEYS[3], 'n', now * 10) end
  local number = redis.call('HINCRBY', KEYS[3], 'n', 1)
  redis.call('XADD', KEYS[2], number .. '-' .. ARGV[5], 'i', ARGV[4], 'b', ARGV[6])
end
if wanted and ARGV[7] ~= '' then
  redis.call('XADD', KEYS[5], 'MAXLEN', '~', 10000, '*', 'm', ARGV[2], 'i', ARGV[4], 'b', ARGV[9], 'r', ARGV[7],
      'q', ARGV[8], 'd', ARGV[10], 'a', ARGV[5] ~= '' and 1 or 0)
end
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
redis.call('XDEL', KEYS[1], ARGV[2])
if instance[2] then redis.call('HDEL', KEYS[4], givenUp) end
return wanted and 'SENT' or 'DROPPED'
