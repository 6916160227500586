#!lua flags=allow-oom
--[[
  Says that a worker still runs activities. Those it has lost are left alone.

  KEYS     queue stream of each activity
  ARGV[1]  group   ARGV[2]  worker   ARGV[3..]  entry id of each activity

  Returns how many the worker still has.
]]
local held = 0
for at, stream in ipairs(KEYS) do
  local id = ARGV[at + 2]
  local pending = redis.call('XPENDING', stream, ARGV[1], id, id, 1)
  if #pending == 1 and pending[1][2] == ARGV[2] then
    redis.call('XCLAIM', stream, ARGV[1], ARGV[2], 0, id, 'JUSTID')
    held = held + 1
  end
end
return held
