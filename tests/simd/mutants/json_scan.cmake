add_simd_mutant(json_neon_escape_bound json_scan neon json_scan/json_find_neon.cpp
  "vdupq_n_u8(0x21)" "vdupq_n_u8(0x20)")
add_simd_mutant(json_neon_index_carry json_scan neon json_scan/json_index_neon.cpp
  "(separators << 1) | (separators_ >> 63)" "(separators << 1) | 1")
add_simd_mutant(json_neon_index_bracket json_scan neon json_scan/json_index_neon.cpp
  "vdupq_n_u8(0x70)" "vdupq_n_u8(0x50)")
add_simd_mutant(json_neon_minify_lane json_scan neon json_scan/json_minify_neon.cpp
  "= shuffle << 8;" "= shuffle << 8 | 1;")
add_simd_mutant(json_neon_minify_rest json_scan neon json_scan/json_minify_neon.cpp
  ".escape = escapes_.pending()" ".escape = false")
add_simd_mutant(json_neon_utf8_surrogate json_scan neon json_scan/json_utf8_neon.cpp
  "kTooShort | kOverlong3 | kSurrogate" "kTooShort | kOverlong3")
add_simd_mutant(json_scalar_escape json_scan scalar json_scan/json_scan_scalar.cpp
  "(c == '\\\\') & !state.escape" "(c == '\\\\')")
add_simd_mutant(json_scalar_utf8 json_scan scalar json_scan/json_utf8_scalar.cpp
  "{7, 11, 16}" "{7, 12, 16}")
add_simd_mutant(json_avx2_index_carry json_scan avx2 json_scan/json_scan_avx2.cpp
  "scalars << 1 | std::uint64_t{state.scalar}" "scalars << 1")
add_simd_mutant(json_sve_register json_scan sve json_scan/json_find_sve.cpp
  "sveor_u8_x(all, v3, two)" "sveor_u8_x(all, v2, two)")
