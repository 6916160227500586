#!lua flags=no-writes
--[[
  Says what lies in an outbox, oldest first, without the bodies, which may be large.

  KEYS[1]  outbox stream
  ARGV[1]  the position to begin at: - or ( and the id of an entry
  ARGV[2]  how many entries at most   ARGV[3]  after how many bytes of bodies to stop

  Returns {{id, {field, value, ...}}, ...} with the length of the body in place of the body; nothing behind the last entry.
]]
local from = ARGV[1]
local bytes = 0
local entries = {}
while #entries < tonumber(ARGV[2]) and bytes < tonumber(ARGV[3]) do
  local entry = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 1)[1]
  if not entry then break end
  local fields = entry[2]
  for at = 1, #fields, 2 do
    if fields[at] == 'b' then
      bytes = bytes + #fields[at + 1]
      fields[at + 1] = tostring(#fields[at + 1])
    end
  end
  entries[#entries + 1] = entry
  from = '(' .. entry[1]
end
return entries
