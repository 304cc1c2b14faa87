/// The SQL functions that a user's statement may call: those that compute from
/// their arguments. Left out are those that load code, read files, look inside
/// SQLite, or give something else each time.
enum QueryFunctions {
  static let allowed: Set<String> = Set(
    """
    fold vi_lower
    abs avg ceil ceiling char coalesce concat count date datetime dense_rank cume_dist exp
    first_value floor format glob group_concat string_agg hex ifnull iif instr julianday lag
    last_value lead length like likelihood likely ln log log10 log2 lower ltrim max min mod
    nth_value ntile nullif octet_length percent_rank pow power printf quote rank replace round
    row_number rtrim sign sqrt strftime substr substring sum time total trim trunc typeof
    unicode unhex unixepoch unlikely upper
    json json_array json_array_length json_each json_extract json_group_array json_group_object
    json_insert json_object json_patch json_quote json_remove json_replace json_set json_tree
    json_type json_valid -> ->>
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
