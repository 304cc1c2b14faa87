-- Các nhóm loại đơn vị mà nhiều bộ quy tắc dùng:
--   local kinds = require "common.kinds"
-- Dùng trong `from`, `among`, `counts`; thêm hay bớt đơn vị thì viết danh sách riêng.

return {
  -- Cơ sở giáo dục: trường, trung tâm, TTHTCĐ, trường cao đẳng và trung cấp.
  institutions = { "school", "centre", "community_centre", "college" },
  -- Sở, ban, ngành, hội, đoàn thể, thư viện, báo, đài: báo cáo không qua cấp huyện.
  bodies = { "agency", "association", "library", "press" },
}
