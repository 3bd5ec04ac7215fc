// The strip kernels of the NEON path. Each writes strip.count rows of 16 bytes.
#pragma once

#include "strips.h"

namespace simd {

// u8, 5x5, weights [1 4 6 4 1] / 16: two rows at a time.
void BlurBinomialStrip(const Strip& strip);
// u8, any size: four rows at a time.
void BlurIntegerStrip(const Strip& strip);
// f32, size 5: five rows at a time.
void BlurFiveFloatsStrip(const Strip& strip);
// f32, any size: any number of rows.
void BlurFloatStrip(const Strip& strip);

}  // namespace simd
