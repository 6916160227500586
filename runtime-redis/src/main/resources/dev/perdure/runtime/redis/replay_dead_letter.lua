#!lua flags=allow-oom
--[[
  Puts a dead letter back to where it lay before.

  KEYS[1]  dead letter stream   KEYS[2]  inbox stream or queue stream   KEYS[3]  meta hash
  ARGV[1]  id of the dead letter   ARGV[2]  second part of the id that it had before

  Returns "REPLAYED"; "GONE" if there is no such dead letter, "ANSWERED" if it is an activity whose step has failed, and
  nothing was written.
]]
local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])[1]
if not found then return 'GONE' end
local letter = {}
for at = 1, #found[2], 2 do letter[found[2][at]] = found[2][at + 1] end
if letter.a == '1' then return 'ANSWERED' end
-- A key of a wrong type fails here, before anything is written.
redis.call('XLEN', KEYS[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
if redis.call('HEXISTS', KEYS[3], 'n') == 0 then redis.call('HSET', KEYS[3], 'n', now * 10) end
local number = redis.call('HINCRBY', KEYS[3], 'n', 1)
redis.call('XADD', KEYS[2], number .. '-' .. ARGV[2], 'i', letter.i, 'b', letter.b)
redis.call('XDEL', KEYS[1], ARGV[1])
return 'REPLAYED'
