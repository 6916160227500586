#!lua flags=allow-oom
--[[
  Makes the consumer groups that do not exist, from the first entry on: what was put into a queue before is found too.

  KEYS     queue streams
  ARGV[1]  group

  Returns how many were made.
]]
local made = 0
for _, stream in ipairs(KEYS) do
  local answer = redis.pcall('XGROUP', 'CREATE', stream, ARGV[1], '0', 'MKSTREAM')
  if not answer.err then
    made = made + 1
  elseif string.sub(answer.err, 1, 9) ~= 'BUSYGROUP' then
    return answer
  end
end
return made
