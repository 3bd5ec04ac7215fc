#include "simd/processor.h"

#ifdef __aarch64__
// Of <sys/auxv.h>, which a freestanding compilation does not have.
extern "C" unsigned long getauxval(unsigned long type);  // NOLINT(google-runtime-int): as declared.
#endif

namespace simd {

Processor ThisProcessor() {
#ifdef __aarch64__
  constexpr unsigned kHwcap = 16;
  return Processor::FromHwcap(getauxval(kHwcap));
#else
  const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  return has_avx2 ? Processor().With(Extension::kAvx2) : Processor();
#endif
}

}  // namespace simd
