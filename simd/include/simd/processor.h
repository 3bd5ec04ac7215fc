// What a processor can execute beyond its architecture's baseline, as far as simd/ makes use of it.
//
// The baseline on arm64 is that of the Neoverse N1, Graviton2: ARMv8.2 with the dot product and
// PMULL. An older processor, such as a Cortex-A72, cannot execute the NEON paths, nor is it asked.
//
// What there is on arm64 beyond it is one word of the auxiliary vector, AT_HWCAP: a program without
// a C library reads it itself (FromHwcap), all others ask ThisProcessor. Source: Linux, arch/arm64
// elf_hwcaps.
#pragma once

#include <cstdint>
#include <string_view>

namespace simd {

enum class Extension : std::uint8_t { kNone, kNeon, kSve, kAvx2 };

struct ExtensionName {  // Without a pointer.
  char text[7];
  std::uint8_t length;
};
inline constexpr ExtensionName kExtensionNames[] = {
    {"scalar", 6}, {"neon", 4}, {"sve", 3}, {"avx2", 4}};

// What a path that needs it is called (simd/path.h). A zero byte follows.
constexpr std::string_view Name(Extension extension) {
  const ExtensionName& name = kExtensionNames[static_cast<unsigned>(extension)];
  return {name.text, name.length};
}

class Processor {
 public:
  // The baseline: NEON on arm64, none of these on x86-64.
  constexpr Processor() = default;

  // arm64: `hwcap` is the value of AT_HWCAP.
  static constexpr Processor FromHwcap(std::uint64_t hwcap) {
    constexpr std::uint64_t kHwcapSve = 1U << 22;
    return (hwcap & kHwcapSve) != 0 ? Processor().With(Extension::kSve) : Processor();
  }

  constexpr Processor With(Extension extension) const { return Processor(set_ | Bit(extension)); }
  constexpr bool Has(Extension extension) const { return (set_ & Bit(extension)) != 0; }

 private:
  static constexpr unsigned Bit(Extension extension) {
    return 1U << static_cast<unsigned>(extension);
  }

  constexpr explicit Processor(unsigned set) : set_(set) {}

#ifdef __aarch64__
  unsigned set_ = Bit(Extension::kNone) | Bit(Extension::kNeon);
#else
  unsigned set_ = Bit(Extension::kNone);
#endif
};

// The one that executes this call. Needs a C library; AVX2 means FMA, too, which came with it.
Processor ThisProcessor();

}  // namespace simd
