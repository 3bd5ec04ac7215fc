// The search for quotes, backslashes and control characters on SVE of any length, by the two
// comparisons of json_find_neon.cpp. The index, validation and minify have no SVE path: their masks
// become 64 bits in a general register, for which SVE1 has no instruction, and it compresses no
// bytes.
#include <arm_sve.h>

#include "json_bits.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

[[gnu::always_inline]] inline svuint8_t Load(svbool_t where, const char* text) {
  return svld1_u8(where, reinterpret_cast<const std::uint8_t*>(text));
}

// `special` is below 0x21 for a control character or a quote, `backslash` 0 for a backslash.
[[gnu::always_inline]] inline svbool_t Hits(svbool_t where, svuint8_t special,
                                            svuint8_t backslash) {
  return svorr_b_z(where, svcmplt_n_u8(where, special, 0x21), svcmpeq_n_u8(where, backslash, 0));
}

// Four registers at once: the least of each difference tells of all.
[[gnu::always_inline]] inline bool IsHit(const char* text, std::size_t register_bytes) {
  const svbool_t all = svptrue_b8();
  svuint8_t two = svdup_n_u8(2);
  const svuint8_t backslash = svdup_n_u8('\\');
  asm("" : "+w"(two));  // Or g++ takes eor with an immediate, which needs a movprfx each time.
  const svuint8_t v0 = Load(all, text), v1 = Load(all, text + register_bytes);
  const svuint8_t v2 = Load(all, text + 2 * register_bytes);
  const svuint8_t v3 = Load(all, text + 3 * register_bytes);
  const svuint8_t special =
      svmin_u8_x(all, svmin_u8_x(all, sveor_u8_x(all, v0, two), sveor_u8_x(all, v1, two)),
                 svmin_u8_x(all, sveor_u8_x(all, v2, two), sveor_u8_x(all, v3, two)));
  const svuint8_t other = svmin_u8_x(
      all, svmin_u8_x(all, sveor_u8_x(all, v0, backslash), sveor_u8_x(all, v1, backslash)),
      svmin_u8_x(all, sveor_u8_x(all, v2, backslash), sveor_u8_x(all, v3, backslash)));
  return svptest_any(all, Hits(all, special, other));
}

}  // namespace

std::size_t JsonFindEscapeSve(const char* text, std::size_t n) {
  const std::size_t register_bytes = svcntb(), block_bytes = 4 * register_bytes;
  const char *block = text, *const end = text + n;
  // As numbers: a text shorter than a block ends before it.
  const auto last_block =
      reinterpret_cast<std::intptr_t>(end) - static_cast<std::intptr_t>(block_bytes);
  while (reinterpret_cast<std::intptr_t>(block) <= last_block && !IsHit(block, register_bytes)) {
    block += block_bytes;
  }
  for (auto at = static_cast<std::size_t>(block - text); at < n; at += register_bytes) {
    const svbool_t inside = svwhilelt_b8_u64(at, n);
    const svuint8_t bytes = Load(inside, text + at);
    const svbool_t hits =
        Hits(inside, sveor_n_u8_x(inside, bytes, 2), sveor_n_u8_x(inside, bytes, '\\'));
    if (svptest_any(inside, hits)) return at + svcntp_b8(inside, svbrkb_b_z(inside, hits));
  }
  return n;
}

JsonStringEnd JsonFindStringEndSve(const char* text, std::size_t n) {
  return FindStringEnd(text, n, JsonFindEscapeSve);
}

}  // namespace simd
