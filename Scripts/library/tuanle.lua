---@meta

-- Định nghĩa cho trình soạn thảo dùng Lua Language Server: mọi khai báo, hàm và đối
-- tượng mà một bộ quy tắc dùng được. Tệp này được sinh ra từ chương trình; đừng sửa
-- tay: chạy kiểm thử với RECORD_SNAPSHOTS=1 để sinh lại. Chương trình không đọc tệp này.
--
-- Definitions for editors with the Lua Language Server: every declaration, function
-- and object of a rule pack. Generated from the program; do not edit: run the tests
-- with RECORD_SNAPSHOTS=1 to write it anew. The program does not read this file.

---Loại đơn vị (unit kind)
---@alias UnitKind
---| "province" # Tỉnh, thành phố (province)
---| "district" # Huyện, quận, thị xã (district)
---| "commune" # Xã, phường, thị trấn (commune)
---| "agency" # Sở, ban, ngành (agency)
---| "school" # Trường (school)
---| "centre" # Trung tâm GDNN-GDTX và trung tâm khác (centre)
---| "community_centre" # Trung tâm học tập cộng đồng (community centre)
---| "library" # Thư viện (library)
---| "press" # Báo, đài (press)
---| "association" # Hội, đoàn thể (association)
---| "college" # Trường cao đẳng (college)
---| string

---Cấp hành chính (level)
---@alias AreaLevel
---| "province" # Cấp tỉnh (province)
---| "district" # Cấp huyện (district)
---| "commune" # Cấp xã (commune)

---Đối tượng khen thưởng (candidate kind)
---@alias CandidateKind
---| "collective" # Tập thể (collective)
---| "individual" # Cá nhân (individual)
---| "household" # Hộ gia đình (household)
---| "initiative" # Sáng kiến, mô hình (initiative)

---Hình thức tổ chức (mode)
---@alias DeliveryMode
---| "online" # Trực tuyến (online)
---| "in_person" # Trực tiếp (in person)
---| "both" # Trực tiếp và trực tuyến (both)

---Phạm vi của báo cáo (scope)
---@alias ReturnScope
---| "own" # Của riêng đơn vị (own)
---| "consolidated" # Gộp cả cấp dưới (consolidated)

---Cách làm tròn số suất (rounding)
---@alias Rounding
---| "down" # Xuống (down)
---| "up" # Lên (up)
---| "nearest" # Đến số gần nhất (nearest)

---Kết quả xét mà ví dụ mong đợi (outcome)
---@alias CaseOutcome
---| "eligible" # Đủ điều kiện, chưa xét thứ tự và số suất (eligible)
---| "shortlisted" # Vào danh sách đề nghị (shortlisted)
---| "ballot" # Hòa ở suất cuối, phải bỏ phiếu (ballot)
---| "below" # Ngoài số suất (below)
---| "ineligible" # Không đủ điều kiện (ineligible)
---| "superseded" # Đã nhận hình thức khen trước (superseded)
---| "overridden_in" # Được quyết định đưa vào (overridden in)
---| "overridden_out" # Bị quyết định đưa ra (overridden out)

---u: một đơn vị trong đợt này, chỉ đọc (unit)
---@class Unit
---@field code string Mã đơn vị (code)
---@field name string Tên đơn vị (name)
---@field kind UnitKind Loại đơn vị (kind)
---@field level AreaLevel? Cấp hành chính, nếu là địa bàn (level)
---@field area string? Mã địa bàn (area)
---@field parent string? Mã đơn vị cấp trên (parent)
---@field block string? Khối thi đua ghi trong danh sách đơn vị (block)
---@field to CandidateKind Luôn là "collective" (to)
---@field unit Unit Chính đơn vị (unit)
---@field attributes Attributes Thuộc tính đã khai báo (attributes)
---@field evidence EvidenceCounts Minh chứng đã gửi (evidence)
---@field returned boolean Đã nộp báo cáo, kể cả báo cáo trống (returned)
---@field on_time boolean Nộp đúng hạn; chưa nộp là false (on time)
---@field days_late integer Số ngày trễ hạn, không dưới 0; chưa nộp thì dừng hàm (days late)
---@field days_early integer Số ngày trước hạn, không dưới 0; chưa nộp thì dừng hàm (days early)
---@field received_on string Ngày nhận, "2021-10-08"; chưa nộp thì dừng hàm (received on)
---@field revision integer Lần gửi thứ mấy (revision)
---@field awards EarlierAward[] Khen thưởng các năm trước (earlier awards)
---@field nomination Nomination? Đề nghị khen, nil nếu không có (nomination)
local Unit = {}

---Số của chính đơn vị; ô trống thì dừng hàm, trừ khi có default (figure)
---@param row string
---@param measure string
---@param default? number
---@return number
function Unit:value(row, measure, default) end

---Số gộp cả cấp dưới (rolled-up figure)
---@param row string
---@param measure string
---@param default? number
---@return number
function Unit:rolled(row, measure, default) end

---Tổng một số đo qua các mục cộng được (total)
---@param measure string
---@param default? number
---@return number
function Unit:total(measure, default) end

---Ô có số, kể cả số 0 (has figure)
---@param row string
---@param measure string
---@return boolean
function Unit:has(row, measure) end

---Chữ ở một cột chữ (text)
---@param row string
---@param column string
---@return string?
function Unit:text(row, column) end

---Số tiền của một nguồn kinh phí (funding amount)
---@param source string
---@param default? number
---@return number
function Unit:funding(source, default) end

---Có kinh phí, bằng tiền hay bằng chữ (funded)
---@param source string
---@return boolean
function Unit:funded(source) end

---Mã địa bàn cấp ấy mà đơn vị thuộc về (above)
---@param level AreaLevel
---@return string?
function Unit:above(level) end

---Có dấu hiệu ấy vào ngày xét (flag)
---@param flag string
---@return boolean
function Unit:flag(flag) end

---Đơn vị này, hoặc đơn vị tiền thân, ở một đợt trước (earlier year)
---@param year integer
---@return EarlierYear
function Unit:year(year) end

---c: cá nhân, hộ gia đình hoặc sáng kiến được đề nghị, chỉ đọc (nominee)
---@class Nominee
---@field code string Mã trong lượt xét (code)
---@field name string Tên (name)
---@field kind CandidateKind Loại đối tượng (kind)
---@field to CandidateKind Loại đối tượng, như của hình thức khen (to)
---@field unit Unit Đơn vị công tác (unit)
---@field parent string Mã đơn vị công tác (parent)
---@field area string? Mã địa bàn của đơn vị (area)
---@field block string? Khối thi đua của đơn vị (block)
---@field attributes Attributes Thuộc tính đã khai báo (attributes)
---@field position string Chức vụ; không ghi thì dừng hàm (position)
---@field achievement string Thành tích; không ghi thì dừng hàm (achievement)
---@field female boolean Là nữ; không ghi thì dừng hàm (female)
---@field received_on string Ngày nhận đề nghị; không ghi thì dừng hàm (received on)
---@field awards EarlierAward[] Khen thưởng các năm trước (earlier awards)
---@field nomination Nomination? Đề nghị khen, nil nếu không có (nomination)
local Nominee = {}

---Mã địa bàn cấp ấy mà đơn vị thuộc về (above)
---@param level AreaLevel
---@return string?
function Nominee:above(level) end

---Có dấu hiệu ấy vào ngày xét (flag)
---@param flag string
---@return boolean
function Nominee:flag(flag) end

---r: một báo cáo, trong hàm kiểm tra, chỉ đọc (return)
---@class Return
---@field code string Mã đơn vị (code)
---@field name string Tên đơn vị (name)
---@field kind UnitKind Loại đơn vị (kind)
---@field level AreaLevel? Cấp hành chính, nếu là địa bàn (level)
---@field area string? Mã địa bàn (area)
---@field parent string? Mã đơn vị cấp trên (parent)
---@field block string? Khối thi đua ghi trong danh sách đơn vị (block)
---@field to CandidateKind Luôn là "collective" (to)
---@field unit Unit Chính đơn vị (unit)
---@field attributes Attributes Thuộc tính đã khai báo (attributes)
---@field evidence EvidenceCounts Minh chứng đã gửi (evidence)
---@field returned boolean Đã nộp báo cáo, kể cả báo cáo trống (returned)
---@field on_time boolean Nộp đúng hạn; chưa nộp là false (on time)
---@field days_late integer Số ngày trễ hạn, không dưới 0; chưa nộp thì dừng hàm (days late)
---@field days_early integer Số ngày trước hạn, không dưới 0; chưa nộp thì dừng hàm (days early)
---@field received_on string Ngày nhận, "2021-10-08"; chưa nộp thì dừng hàm (received on)
---@field revision integer Lần gửi thứ mấy (revision)
---@field scope ReturnScope Của riêng đơn vị hay gộp cả cấp dưới (scope)
local Return = {}

---Số ghi trong báo cáo này; ô trống thì dừng hàm, trừ khi có default (figure)
---@param row string
---@param measure string
---@param default? number
---@return number
function Return:value(row, measure, default) end

---Số gộp cả cấp dưới (rolled-up figure)
---@param row string
---@param measure string
---@param default? number
---@return number
function Return:rolled(row, measure, default) end

---Tổng một số đo qua các mục cộng được (total)
---@param measure string
---@param default? number
---@return number
function Return:total(measure, default) end

---Ô có số, kể cả số 0 (has figure)
---@param row string
---@param measure string
---@return boolean
function Return:has(row, measure) end

---Chữ ở một cột chữ (text)
---@param row string
---@param column string
---@return string?
function Return:text(row, column) end

---Số tiền của một nguồn kinh phí (funding amount)
---@param source string
---@param default? number
---@return number
function Return:funding(source, default) end

---Có kinh phí, bằng tiền hay bằng chữ (funded)
---@param source string
---@return boolean
function Return:funded(source) end

---Mã địa bàn cấp ấy mà đơn vị thuộc về (above)
---@param level AreaLevel
---@return string?
function Return:above(level) end

---Có dấu hiệu ấy vào ngày xét (flag)
---@param flag string
---@return boolean
function Return:flag(flag) end

---Đơn vị này, hoặc đơn vị tiền thân, ở một đợt trước (earlier year)
---@param year integer
---@return EarlierYear
function Return:year(year) end

---Thuộc tính theo mã đã khai báo (attributes)
---@class Attributes
---@field [string] any Số hoặc chữ; chưa báo cáo thì dừng hàm (value)

---Số minh chứng đã gửi (evidence)
---@class EvidenceCounts
---@field photos integer Số ảnh (photos)
---@field links integer Số đường dẫn (links)
---@field articles integer Số tin bài (articles)
---@field documents integer Số văn bản chỉ đạo (documents)
---@field complete boolean Mỗi loại có ít nhất min như khai báo evidence; nhiều hơn max vẫn là đủ (complete)

---Một đề nghị khen (nomination)
---@class Nomination
---@field award string? Mã hình thức khen được đề nghị (award)
---@field achievement string? Thành tích (achievement)
---@field received_on string? Ngày nhận đề nghị (received on)
---@field by string Mã đơn vị đề nghị (by)

---Một lần được khen ở năm trước (earlier award)
---@class EarlierAward
---@field award string Mã hình thức khen (award)
---@field name string Tên người hoặc tập thể được khen (name)
---@field year integer Năm được khen (year)

---Số liệu của đơn vị ở một đợt trước (earlier year)
---@class EarlierYear
---@field restated boolean Không phải cùng một đơn vị: số được tính lại (restated)
---@field exact boolean Tính lại không mất gì: không đơn vị nào bị tách (exact)
---@field returned boolean Đã nộp báo cáo ở đợt ấy (returned)
local EarlierYear = {}

---Số của chính đơn vị ở đợt ấy (own figure)
---@param row string
---@param measure string
---@param default? number
---@return number
function EarlierYear:value(row, measure, default) end

---Số gộp cả cấp dưới ở đợt ấy (rolled-up figure)
---@param row string
---@param measure string
---@param default? number
---@return number
function EarlierYear:rolled(row, measure, default) end

---Tổng một số đo ở đợt ấy (total)
---@param measure string
---@param default? number
---@return number
function EarlierYear:total(measure, default) end

---Ai hoặc đơn vị nào đang được xét (candidate)
---@alias Candidate
---| Unit # Tập thể: u (collective)
---| Nominee # Cá nhân, hộ, sáng kiến: c (others)

---Cách tính điểm hoặc tỉ lệ (formula)
---@alias Formula
---| fun(candidate: Candidate): number # Một hàm (function)
---| FormulaPart # steps hoặc cap (steps or cap)

---Số lượng cần có (bounds)
---@alias Bounds
---| integer # Ít nhất (least)
---| Range # Từ, đến (range)

---Số suất (quota)
---@alias Quota
---| integer # Cho mỗi khối (per block)
---| table<string, integer> # Theo khối; otherwise cho khối khác (by block)
---| fun(block: string): integer # Tính từ khối (function)
---| PercentQuota # Kết quả của percent (percent)

---Kết quả của steps hoặc cap (formula)
---@class FormulaPart

---Kết quả của percent (percent quota)
---@class PercentQuota

---Kết quả của one_of (one of)
---@class OneOf

---Kết quả của more hoặc less (order)
---@class Order

---Chọn đơn vị theo loại, thêm hoặc bớt từng đơn vị (selector)
---@class Selector
---@field [integer] UnitKind Loại đơn vị (kind)
---@field units? string[] Thêm các mã này (units)
---@field except? string[] Trừ các mã này (except)

---Lễ khai mạc (opening)
---@class Opening
---@field on string Ngày (on)
---@field at? string Giờ, "08:00" (at)
---@field place? string Địa điểm (place)
---@field mode? DeliveryMode Hình thức (mode)
---@field via? string Nền tảng trực tuyến (via)
---@field sites? integer Số điểm cầu (sites)

---Một cột của biểu; number, label, unit, note có sẵn (column)
---@class Column
---@field [1] string Mã cột (id)
---@field [2] string Tên cột (heading)
---@field over? string Đề mục chung trên nhiều cột (over)
---@field text? boolean Là cột chữ (text)
---@field choices? string[] Chỉ nhận các chữ này (choices)

---Từ, đến (range)
---@class Range
---@field min? integer Ít nhất (least)
---@field max? integer Nhiều nhất (most)

---Một nguồn kinh phí (funding source)
---@class FundingSource
---@field [1] string Mã nguồn (id)
---@field [2] string Tên nguồn (name)
---@field source? string Nguồn văn bản (source)

---Các bậc điểm, không chồng và không hở (steps)
---@class Steps
---@field [integer] Step Một bậc (step)
---@field of fun(candidate: Candidate): number Giá trị để xếp bậc (of)
---@field whole? boolean Giá trị là số nguyên (whole numbers)

---Một bậc: from ≤ x và x ≤ to hoặc x < below (step)
---@class Step
---@field from? number Từ (from)
---@field to? number Đến hết (to, inclusive)
---@field below? number Dưới (below, exclusive)
---@field points number Điểm của bậc (points)

---Phần trăm của cái gì (percent options)
---@class Percent
---@field of? string Thuộc tính cộng trong khối; không có thì đếm (of)
---@field round? Rounding Làm tròn; mặc định xuống (rounding)

---Một điều kiện (requirement)
---@class Requirement
---@field [1] string Câu chữ của điều kiện (wording)
---@field [2] fun(candidate: Candidate): boolean Hàm xét; true là đạt (test)
---@field source? string Nguồn văn bản (source)

---Một thứ tự xét riêng (order rule)
---@class OrderRule
---@field [1] string Câu chữ của thứ tự (wording)
---@field [2] fun(candidate: Candidate): number|boolean Giá trị để so (value)
---@field law? string Mã quy định viện dẫn (law)
---@field source? string Nguồn văn bản (source)

---Một đơn vị trong ví dụ (unit of a case)
---@class CaseUnit
---@field kind? UnitKind Loại đơn vị; mặc định "school" (kind)
---@field name? string Tên (name)
---@field parent? string Đơn vị cấp trên (parent)
---@field area? string Mã địa bàn (area)
---@field report_to? string|string[] Nơi nhận báo cáo (reports to)
---@field block? string Khối thi đua (block)
---@field attributes? table<string, number|string> Thuộc tính (attributes)
---@field values? table<string, table<string, integer>> Số của chính đơn vị, theo mục; biểu mở thì nhận cả tên mục đơn vị tự thêm (own figures)
---@field stated? table<string, table<string, integer>> Số gộp đơn vị tự báo, theo mục (stated figures)
---@field texts? table<string, table<string, string>> Chữ theo mục (texts)
---@field evidence? CaseEvidence Số minh chứng (evidence)
---@field funding? table<string, integer|string> Kinh phí theo nguồn (funding)
---@field received_on? string Ngày nhận báo cáo (received on)
---@field flags? table<string, boolean> Dấu hiệu (flags)
---@field awards? CaseAward[] Khen thưởng các năm trước (earlier awards)
---@field nominated? boolean|string|string[] Được đề nghị khen; có thể nêu hình thức (nominated)
---@field expected? boolean Phải nộp báo cáo; mặc định có (expected)
---@field last_day? string Hạn cuối riêng (last day)

---Một đề nghị khen trong ví dụ: cá nhân, hộ, sáng kiến; tập thể (collective) là chính đơn vị (candidate of a case)
---@class CaseCandidate
---@field to CandidateKind Loại đối tượng; "collective" là đề nghị khen chính đơn vị, có ngày nhận hồ sơ riêng (to)
---@field unit? string Đơn vị, theo tên trong ví dụ (unit)
---@field name? string Tên (name)
---@field female? boolean Là nữ (female)
---@field position? string Chức vụ (position)
---@field achievement? string Thành tích (achievement)
---@field award? string|string[] Hình thức khen được đề nghị (award)
---@field received_on? string Ngày nhận đề nghị; không ghi là kịp hạn (received on)
---@field flags? table<string, boolean> Dấu hiệu (flags)
---@field awards? CaseAward[] Khen thưởng các năm trước (earlier awards)

---Số minh chứng của đơn vị trong ví dụ (evidence of a case)
---@class CaseEvidence
---@field photos? integer Số ảnh (photos)
---@field links? integer Số đường dẫn (links)
---@field articles? integer Số tin bài (articles)
---@field documents? integer Số văn bản chỉ đạo (documents)

---Một lần được khen ở năm trước (earlier award)
---@class CaseAward
---@field award string Mã hình thức khen (award)
---@field year integer Năm được khen (year)

---Một đợt Tuần lễ của một địa bàn trong một năm (campaign)
---@class CampaignDeclaration
---@field [1] string Tên đợt (title)
---@field area string Mã địa bàn có hiệu lực vào ngày đầu; "VN" là cả nước (area)
---@field year integer Năm; phải là năm của ngày đầu (year)
---@field theme? string Chủ đề (theme)
---@field first_day string Ngày đầu, "2021-10-01" (first day)
---@field last_day string Ngày cuối; luật viện dẫn phải còn hiệu lực (last day)
---@field closing? string Ngày bế mạc (closing)
---@field opening? Opening Lễ khai mạc (opening)
---@field based_on? string[] Văn bản làm căn cứ (based on)
---@field slogans? string[] Khẩu hiệu (slogans)
---@field decimals? integer Số chữ số thập phân của điểm, 0–6; mặc định 2 (decimals)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một đợt Tuần lễ của một địa bàn trong một năm (campaign)
---@param declaration CampaignDeclaration
function campaign(declaration) end

---Đầu mối liên hệ (contact)
---@class ContactDeclaration
---@field [1] string Bộ phận hoặc người phụ trách (name)
---@field email? string Thư điện tử (email)
---@field phone? string Điện thoại (phone)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Đầu mối liên hệ (contact)
---@param declaration ContactDeclaration
function contact(declaration) end

---Một việc được phân công (task)
---@class TaskDeclaration
---@field [1] string Nội dung việc (text)
---@field by? string Đơn vị thực hiện (by)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một việc được phân công (task)
---@param declaration TaskDeclaration
function task(declaration) end

---Thuộc tính của đơn vị mà quy tắc đọc được (attributes)
---@class AttributesDeclaration
---@field [string] string Mã và tên của một thuộc tính (attribute)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Thuộc tính của đơn vị mà quy tắc đọc được (attributes)
---@param declaration AttributesDeclaration
function attributes(declaration) end

---Dấu hiệu có thể gắn cho đơn vị hoặc cá nhân (flags)
---@class FlagsDeclaration
---@field [string] string Mã và tên của một dấu hiệu (flag)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Dấu hiệu có thể gắn cho đơn vị hoặc cá nhân (flags)
---@param declaration FlagsDeclaration
function flags(declaration) end

---Thêm một loại đơn vị ngoài các loại có sẵn (unit kind)
---@class KindDeclaration
---@field [1] string Tên loại đơn vị (name)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Thêm một loại đơn vị ngoài các loại có sẵn (unit kind)
---@param id string
---@return fun(declaration: KindDeclaration)
function kind(id) end

---Một loại hoạt động của tỉnh (activity)
---@class ActivityDeclaration
---@field [1] string Tên loại hoạt động (name)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một loại hoạt động của tỉnh (activity)
---@param id string
---@return fun(declaration: ActivityDeclaration)
function activity(id) end

---Một chỉ tiêu quốc gia mà các mục quy về (national indicator)
---@class IndicatorDeclaration
---@field [1] string Tên chỉ tiêu (name)
---@field unit? string Đơn vị tính (measure unit)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một chỉ tiêu quốc gia mà các mục quy về (national indicator)
---@param id string
---@return fun(declaration: IndicatorDeclaration)
function indicator(id) end

---Một quy định được viện dẫn (law)
---@class LawDeclaration
---@field [1] string Văn bản, điều, khoản (citation)
---@field from? string Có hiệu lực từ ngày (in force from)
---@field before? string Hết hiệu lực từ ngày (in force before)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một quy định được viện dẫn (law)
---@param id string
---@return fun(declaration: LawDeclaration)
function law(id) end

---Hạn nộp báo cáo và nơi nhận (deadline)
---@class DeadlineDeclaration
---@field from string|string[]|Selector Loại đơn vị phải nộp (from)
---@field to string|string[] Nơi nhận; một báo cáo gửi được nhiều nơi (to)
---@field before? string Nộp trước ngày này: hạn cuối là hôm trước (before, strict)
---@field by? string Nộp chậm nhất vào ngày này (by, inclusive)
---@field via? string Bộ phận tiếp nhận (via)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Hạn nộp báo cáo và nơi nhận (deadline)
---@param declaration DeadlineDeclaration
function deadline(declaration) end

---Biểu tổng hợp: các cột theo thứ tự (form)
---@class FormDeclaration
---@field columns? Column[] Các cột; không nêu thì dùng biểu mặc định (columns)
---@field rows? 'open' Để mở: đơn vị được thêm mục riêng, tính vào tổng (open rows)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Biểu tổng hợp: các cột theo thứ tự (form)
---@param declaration FormDeclaration
function form(declaration) end

---Một mục của biểu (row)
---@class RowDeclaration
---@field [1] string Tên mục như in trên biểu (label)
---@field under? string Mã mục cha (under)
---@field heading? boolean Chỉ là đề mục, không có số riêng (heading)
---@field unit? string Đơn vị tính (measure unit)
---@field aliases? string[] Tên khác của mục khi đọc tệp (aliases)
---@field activity? string Loại hoạt động (activity)
---@field indicator? string Chỉ tiêu quốc gia (national indicator)
---@field measures? table<string|integer, string> Các cột mà mục này điền; cột = "tên" là đổi tên số đo (measures)
---@field counts? string|string[]|Selector Cột số đầu là số đơn vị khác nhau thuộc loại này (counts units)
---@field adds? boolean Cộng vào tổng qua các mục; mặc định có (adds)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một mục của biểu (row)
---@param id string
---@return fun(declaration: RowDeclaration)
function row(id) end

---Một phần của báo cáo bằng lời (section)
---@class SectionDeclaration
---@field [1] string Tên phần (title)
---@field holds? 'table'|'funding'|'evidence'|'nominations' Phần này chứa gì thay cho lời văn (holds)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một phần của báo cáo bằng lời (section)
---@param id string
---@return fun(declaration: SectionDeclaration)
function section(id) end

---Minh chứng phải gửi kèm (evidence)
---@class EvidenceDeclaration
---@field photos? Bounds Số ảnh (photos)
---@field links? Bounds Số đường dẫn (links)
---@field articles? Bounds Số tin bài (articles)
---@field documents? Bounds Số văn bản chỉ đạo (documents)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Minh chứng phải gửi kèm (evidence)
---@param declaration EvidenceDeclaration
function evidence(declaration) end

---Các nguồn kinh phí (funding)
---@class FundingDeclaration
---@field [integer] FundingSource Một nguồn (funding source)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Các nguồn kinh phí (funding)
---@param declaration FundingDeclaration
function funding(declaration) end

---Kiểm tra từng báo cáo; true là hợp lệ (check)
---@class CheckDeclaration
---@field [1] string Điều bị báo khi không hợp lệ (wording)
---@field severity? 'warning'|'error' Mức độ; mặc định "warning" (severity)
---@field test fun(r: Return): boolean Hàm kiểm tra một báo cáo (test)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Kiểm tra từng báo cáo; true là hợp lệ (check)
---@param id string
---@return fun(declaration: CheckDeclaration)
function check(id) end

---Một tiêu chí chấm điểm; có points hoặc share, không có cả hai (criterion)
---@class CriterionDeclaration
---@field [1] string Tên tiêu chí (title)
---@field max number Điểm tối đa (maximum)
---@field among? string|string[]|Selector Chỉ chấm đơn vị thuộc loại này (among)
---@field to? CandidateKind Chấm ai; mặc định tập thể (to)
---@field points? Formula Cách tính ra điểm (points)
---@field share? Formula Cách tính ra tỉ lệ 0–1 của điểm tối đa (share)
---@field require? (Requirement|OneOf)[] Điều kiện; không đạt thì 0 điểm (requirements)
---@field law? string Mã quy định viện dẫn (law)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một tiêu chí chấm điểm; có points hoặc share, không có cả hai (criterion)
---@param id string
---@return fun(declaration: CriterionDeclaration)
function criterion(id) end

---Một hình thức khen; khai báo trước thì xét trước (award)
---@class AwardDeclaration
---@field [1] string Tên hình thức khen (title)
---@field to CandidateKind|CandidateKind[] Khen ai (to)
---@field among? string|string[]|Selector Chỉ đơn vị thuộc loại này, hoặc người ở đó (among)
---@field granted_by? string Người quyết định khen (granted by)
---@field appraised_by? string|string[] Bộ phận thẩm định (appraised by)
---@field decided_on? string Ngày quyết định; dấu hiệu tính vào ngày này (decided on)
---@field dossier_before? string Nhận hồ sơ trước ngày (dossier before)
---@field block? fun(u: Candidate): string Khối thi đua của đơn vị; mặc định một khối (block)
---@field quota? Quota Số suất; không nêu là không giới hạn (quota)
---@field quota_shared_by? string Mã số suất dùng chung (shared quota)
---@field minimum? number Điểm tối thiểu (minimum)
---@field nominated? boolean Tập thể cũng phải được đề nghị; mặc định không (nominated)
---@field require? (Requirement|OneOf)[] Điều kiện phải đạt (requirements)
---@field order? (string|Order)[] Thứ tự xét; mặc định theo điểm (order)
---@field not_with? string[] Không nhận cùng các hình thức khen này (not with)
---@field law? string Mã quy định viện dẫn (law)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một hình thức khen; khai báo trước thì xét trước (award)
---@param id string
---@return fun(declaration: AwardDeclaration)
function award(id) end

---Số suất dùng chung cho nhiều hình thức khen (shared quota)
---@class QuotaDeclaration
---@field [1] string Câu chữ của số suất (wording)
---@field places integer Số suất (places)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Số suất dùng chung cho nhiều hình thức khen (shared quota)
---@param id string
---@return fun(declaration: QuotaDeclaration)
function quota(id) end

---Một ví dụ kiểm thử bộ quy tắc (case)
---@class CaseDeclaration
---@field units? table<string, CaseUnit> Các đơn vị, theo tên đặt trong ví dụ (units)
---@field unit? CaseUnit Đơn vị duy nhất, thay cho units (unit)
---@field candidates? table<string, CaseCandidate> Cá nhân, hộ, sáng kiến, theo tên (candidates)
---@field expect table Điểm và kết quả mong đợi (expectations)
---@field source? string Nguồn: văn bản, điều khoản; "ví dụ" nếu không văn bản nào nêu (source)

---Một ví dụ kiểm thử bộ quy tắc (case)
---@param title string
---@return fun(declaration: CaseDeclaration)
function case(title) end

---Bậc điểm theo giá trị của hàm of (steps)
---@param steps Steps
---@return Formula
function steps(steps) end

---a chia b; b bằng 0 thì 0 và ghi chú (ratio)
---@param a number
---@param b number
---@return number
function ratio(a, b) end

---Không quá n (cap)
---@param f Formula|number
---@param n number
---@return Formula|number
function cap(f, n) end

---Số suất bằng n phần trăm; làm tròn xuống nếu không nêu (percent)
---@param n number
---@param options? Percent
---@return Quota
function percent(n, options) end

---Câu chữ rồi các điều kiện; đạt một là đủ (one of)
---@param alternatives table
---@return OneOf
function one_of(alternatives) end

---Thứ tự xét: giá trị lớn hơn, hoặc true, đứng trước (more first)
---@param rule OrderRule
---@return Order
function more(rule) end

---Thứ tự xét: giá trị nhỏ hơn, hoặc false, đứng trước (less first)
---@param rule OrderRule
---@return Order
function less(rule) end

---Nạp mô-đun trong thư mục bộ quy tắc: "common.national" (require)
---@param module string
---@return any
function require(module) end
