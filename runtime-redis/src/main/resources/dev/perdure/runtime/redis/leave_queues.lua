#!lua flags=allow-oom
--[[
  Forgets a worker that has taken nothing from a queue that it has not completed.

  KEYS     queue streams
  ARGV[1]  group   ARGV[2]  worker

  Returns how many of the queues still hold something that it has taken.
]]
local held = 0
for _, stream in ipairs(KEYS) do
  if #redis.call('XPENDING', stream, ARGV[1], '-', '+', 1, ARGV[2]) == 0 then
    redis.call('XGROUP', 'DELCONSUMER', stream, ARGV[1], ARGV[2])
  else
    held = held + 1
  end
end
return held
