#!lua flags=allow-oom
--[[
  Puts an activity that a worker has taken back into its queue, as if nobody had ever taken it.

  KEYS[1]  queue stream   KEYS[2]  meta hash
  ARGV[1]  group   ARGV[2]  worker   ARGV[3]  entry id   ARGV[4]  its second part   ARGV[5]  instance   ARGV[6]  body

  Returns 1, or 0 if the worker does not have it, and nothing was written.
]]
local pending = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[3], ARGV[3], 1)
if #pending == 0 or pending[1][2] ~= ARGV[2] then return 0 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
if redis.call('HEXISTS', KEYS[2], 'n') == 0 then redis.call('HSET', KEYS[2], 'n', now * 10) end
local number = redis.call('HINCRBY', KEYS[2], 'n', 1)
redis.call('XADD', KEYS[1], number .. '-' .. ARGV[4], 'i', ARGV[5], 'b', ARGV[6])
redis.call('XACK', KEYS[1], ARGV[1], ARGV[3])
redis.call('XDEL', KEYS[1], ARGV[3])
return 1
