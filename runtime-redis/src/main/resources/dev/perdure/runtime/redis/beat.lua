#!lua flags=allow-oom
--[[
  Says that a worker has activities of one partition, and withdraws the timers that are void now. Removes those that
  nobody waits for. Those that another worker has taken over are left alone.

  KEYS[1]  timers
  KEYS[2..]  for each activity: queue stream, instance hash
  ARGV[1]  group   ARGV[2]  worker
  ARGV[3..]  for each activity: entry id, its second part, execution, member of the timers to withdraw or nothing

  Returns which of the activities are not in their queues any more, counted from 1.
]]
local TAKEN_BY_ANOTHER, WANTED, UNWANTED, GONE = 0, 1, 2, 3

-- An instance that cannot be read is damaged; what it waits for stays until somebody mends it.
local function isUnwanted(instance, hash, execution)
  local found = redis.pcall('HMGET', instance, 'st', 'ex', 'cx:' .. hash)
  if found.err then return false end
  local status = found[1]
  return not status or status == 'C' or status == 'F' or status == 'T' or found[2] ~= execution or found[3]
end

local function verdict(stream, instance, id, hash, execution)
  local pending = redis.call('XPENDING', stream, ARGV[1], id, id, 1)
  if #pending == 0 then return GONE end
  if isUnwanted(instance, hash, execution) then return UNWANTED end
  return pending[1][2] == ARGV[2] and WANTED or TAKEN_BY_ANOTHER
end

-- A key of a wrong type fails here, before anything is written.
redis.call('ZCARD', KEYS[1])
local count = (#KEYS - 1) / 2
local verdicts = {}
for at = 1, count do
  local arg = 4 * at - 1
  verdicts[at] = verdict(KEYS[2 * at], KEYS[2 * at + 1], ARGV[arg], ARGV[arg + 1], ARGV[arg + 2])
end

local missing = {}
for at = 1, count do
  local stream, arg = KEYS[2 * at], 4 * at - 1
  local id, hash, timer = ARGV[arg], ARGV[arg + 1], ARGV[arg + 3]
  if verdicts[at] == WANTED then
    redis.call('XCLAIM', stream, ARGV[1], ARGV[2], 0, id, 'JUSTID')
    if timer ~= '' then redis.call('ZREM', KEYS[1], timer) end
  elseif verdicts[at] ~= TAKEN_BY_ANOTHER then
    missing[#missing + 1] = at
  end
  if verdicts[at] == UNWANTED then
    redis.call('XACK', stream, ARGV[1], id)
    redis.call('XDEL', stream, id)
    redis.call('HDEL', KEYS[2 * at + 1], 'cx:' .. hash)
  end
end
return missing
