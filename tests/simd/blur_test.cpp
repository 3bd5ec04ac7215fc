// Every path of blur against an independent reading of its contract.
#include <gtest/gtest.h>

#include <numeric>

#include "blur_support.h"
#include "dot_support.h"
#include "fenced.h"
#include "paths.h"

namespace {

using simd::BlurBorder;
using simd::BlurShape;
using simd::BlurWeights;
using simd::IsValid;
using simd_test::BlurShapeOf;
using simd_test::BlurWeightsOf;

constexpr std::size_t kOffsets = 32;
constexpr BlurBorder kBorders[] = {BlurBorder::kReflect101, BlurBorder::kReplicate};

// The path's function for the element type.
void Blur(const simd::BlurPath& path, const std::uint8_t* input, std::uint8_t* output,
          const BlurShape& shape, const BlurWeights& weights) {
  path.kernel.u8(input, output, shape, weights);
}
void Blur(const simd::BlurPath& path, const float* input, float* output, const BlurShape& shape,
          const BlurWeights& weights) {
  path.kernel.f32(input, output, shape, weights);
}

void Draw(std::mt19937& random, std::vector<std::uint8_t>& image) {
  std::ranges::generate(image, [&] { return static_cast<std::uint8_t>(random() >> 13); });
}
void Draw(std::mt19937& random, std::vector<float>& image) {
  const auto& fillings = simd_test::Fillings();
  image = simd_test::Filled(image.size(), fillings[random() % fillings.size()], random);
}

std::uint32_t Bits(std::uint8_t value) { return value; }
std::uint32_t Bits(float value) { return simd_test::ContractBits(value); }

template <class Element>
std::string FirstDifference(const std::vector<Element>& expected, const std::vector<Element>& got) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (Bits(expected[i]) != Bits(got[i])) {
      return "element " + std::to_string(i) + ": " + std::to_string(got[i]) + " and not " +
             std::to_string(expected[i]);
    }
  }
  return "";
}

// A random image, read from and written to the given offsets, against the reference.
template <class Element>
void ExpectContract(const simd::BlurPath& path, const BlurShape& shape, const BlurWeights& weights,
                    std::size_t offset, std::mt19937& random) {
  std::vector<Element> image(shape.width * shape.channels * shape.height);
  Draw(random, image);
  std::vector<Element> input(kOffsets + image.size()), output(kOffsets + image.size());
  std::ranges::copy(image, input.begin() + static_cast<std::ptrdiff_t>(offset));
  const std::size_t output_offset = (7 * offset + shape.width) % kOffsets;
  Blur(path, input.data() + offset, output.data() + output_offset, shape, weights);
  output.erase(output.begin(), output.begin() + static_cast<std::ptrdiff_t>(output_offset));
  output.resize(image.size());
  ASSERT_EQ(FirstDifference(simd_test::ReferenceBlur(image, shape, weights), output), "")
      << shape.width << "x" << shape.height << "x" << shape.channels << ", size " << weights.size
      << ", border " << static_cast<int>(shape.border) << ", offset " << offset;
}

template <class Element>
class Suite {
 public:
  explicit Suite(const simd::BlurPath& path) : path_(path) {}

  // Widths around one, two and three strips of every element type, heights around the kernels'
  // steps; every size of weights comes with many of them.
  void EveryShape() {
    std::mt19937 random(1);
    std::size_t draw = 0;
    for (std::size_t width = 1; width <= 52; ++width) {
      for (std::size_t height = 1; height <= 11; ++height, ++draw) {
        const std::size_t size = draw % 3 == 0 ? 5 : draw % 21 == 1 ? 63 : 1 + draw % 9 * 2;
        const BlurShape shape = BlurShapeOf(width, height, 1 + draw % 4, kBorders[draw / 4 % 2]);
        ExpectContract<Element>(path_, shape, BlurWeightsOf(size), draw % kOffsets, random);
      }
    }
  }

  void EverySize() {
    std::mt19937 random(2);
    for (std::size_t size = 1; size <= simd::kMaxBlurSize; size += 2) {
      for (const std::size_t channels : {1, 3, 4}) {
        for (const BlurBorder border : kBorders) {
          const BlurShape shape = BlurShapeOf(150 / channels, 6, channels, border);
          ExpectContract<Element>(path_, shape, BlurWeightsOf(size), size % kOffsets, random);
        }
      }
    }
  }

  // 220 rows are a band.
  void Bands() {
    std::mt19937 random(3);
    for (const std::size_t height : {219, 220, 221, 223, 226, 445}) {
      for (const std::size_t size : {5, 7}) {
        ExpectContract<Element>(path_, BlurShapeOf(19, height), BlurWeightsOf(size), 1, random);
      }
    }
  }

  void RandomSigmas() {
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int draw = 0; draw < 100; ++draw) {
      const BlurShape shape = BlurShapeOf(1 + random() % 40, 1 + random() % 20, 1 + random() % 4,
                                          kBorders[random() % 2]);
      const double sigma = std::ldexp(static_cast<double>(random() % 1000), -7);
      ExpectContract<Element>(path_, shape, BlurWeightsOf(1 + random() % 32 * 2, sigma),
                              random() % kOffsets, random);
    }
  }

  // Input and output touch pages that may not be accessed.
  void Fences() {
    for (std::size_t width = 1; width <= 40; ++width) {
      for (const std::size_t size : {1, 5, 15, 63}) {
        const BlurShape shape = BlurShapeOf(width, 1 + width % 7, 1 + width % 4);
        const std::size_t n = simd_test::InputElements(shape);
        for (const auto fence : {simd_test::Fence::kBefore, simd_test::Fence::kAfter}) {
          simd_test::Fenced<Element> input(n, fence), output(n, fence);
          std::ranges::fill(input, Element{200});
          Blur(path_, input.data(), output.data(), shape, BlurWeightsOf(size));
          ASSERT_NEAR(output[n - 1], 200, 1e-3) << width << ", size " << size;
        }
      }
    }
  }

  // What lies between the rows of the input changes nothing, and that of the output stays.
  void Gaps() {
    std::mt19937 random(4);
    for (const std::size_t size : {3, 5, 15}) {
      for (const std::size_t channels : {1, 3, 4}) {
        BlurShape shape = BlurShapeOf(21, 9, channels);
        const std::size_t row = shape.width * channels;
        std::vector<Element> image(row * shape.height);
        Draw(random, image);
        const auto expected = simd_test::ReferenceBlur(image, shape, BlurWeightsOf(size));
        shape.input_stride = row + 5, shape.output_stride = row + 3;
        std::vector<Element> input(shape.input_stride * shape.height, Element{77});
        std::vector<Element> output(shape.output_stride * shape.height, Element{99});
        std::vector<Element> wanted = output;
        for (std::size_t y = 0; y < shape.height; ++y) {
          std::copy_n(&image[y * row], row, &input[y * shape.input_stride]);
          std::copy_n(&expected[y * row], row, &wanted[y * shape.output_stride]);
        }
        Blur(path_, input.data(), output.data(), shape, BlurWeightsOf(size));
        EXPECT_EQ(FirstDifference(wanted, output), "") << size << ", " << channels << " channels";
      }
    }
  }

 private:
  const simd::BlurPath& path_;
};

class BlurTest : public testing::TestWithParam<simd::BlurPath> {
 protected:
  Suite<std::uint8_t> bytes() const { return Suite<std::uint8_t>(GetParam()); }
  Suite<float> floats() const { return Suite<float>(GetParam()); }

  template <class Element>
  std::vector<Element> Blurred(const std::vector<Element>& image, const BlurShape& shape,
                               const BlurWeights& weights) const {
    std::vector<Element> output(image.size());
    Blur(GetParam(), image.data(), output.data(), shape, weights);
    return output;
  }
};

TEST_P(BlurTest, BytesOfEveryShapeFollowTheContract) { bytes().EveryShape(); }
TEST_P(BlurTest, BytesOfEverySizeFollowTheContract) { bytes().EverySize(); }
TEST_P(BlurTest, BytesAcrossBandsFollowTheContract) { bytes().Bands(); }
TEST_P(BlurTest, BytesOfRandomSigmasFollowTheContract) { bytes().RandomSigmas(); }
TEST_P(BlurTest, NothingOutsideTheBytesIsAccessed) { bytes().Fences(); }
TEST_P(BlurTest, GapsBetweenRowsOfBytesAreLeftAlone) { bytes().Gaps(); }
TEST_P(BlurTest, FloatsOfEveryShapeFollowTheContract) { floats().EveryShape(); }
TEST_P(BlurTest, FloatsOfEverySizeFollowTheContract) { floats().EverySize(); }
TEST_P(BlurTest, FloatsAcrossBandsFollowTheContract) { floats().Bands(); }
TEST_P(BlurTest, FloatsOfRandomSigmasFollowTheContract) { floats().RandomSigmas(); }
TEST_P(BlurTest, NothingOutsideTheFloatsIsAccessed) { floats().Fences(); }
TEST_P(BlurTest, GapsBetweenRowsOfFloatsAreLeftAlone) { floats().Gaps(); }

TEST_P(BlurTest, TheBinomialIsRoundedOnceOverTwentyFiveProducts) {
  constexpr unsigned kRow[] = {1, 4, 6, 4, 1};
  const BlurShape shape = BlurShapeOf(33, 20);
  std::mt19937 random(5);
  std::vector<std::uint8_t> image(33 * 20);
  Draw(random, image);
  const std::vector<std::uint8_t> got = Blurred(image, shape, BlurWeightsOf(5));
  for (std::size_t y = 0; y < 20; ++y) {
    for (std::size_t x = 0; x < 33; ++x) {
      unsigned sum = 0;
      for (std::size_t i = 0; i < 25; ++i) {
        const std::size_t row = simd_test::WalkInside(static_cast<std::ptrdiff_t>(y + i / 5) - 2,
                                                      20, BlurBorder::kReflect101);
        const std::size_t column = simd_test::WalkInside(static_cast<std::ptrdiff_t>(x + i % 5) - 2,
                                                         33, BlurBorder::kReflect101);
        sum += kRow[i / 5] * kRow[i % 5] * image[row * 33 + column];
      }
      ASSERT_EQ(got[y * 33 + x], (sum + 128) >> 8) << x << ", " << y;
    }
  }
}

TEST_P(BlurTest, EvenAreasOfBytesStayAsTheyAre) {
  for (std::size_t size = 1; size <= simd::kMaxBlurSize; size += 2) {
    for (const std::uint8_t value : {0, 1, 128, 254, 255}) {
      const std::vector<std::uint8_t> image(20 * 5, value);
      EXPECT_EQ(Blurred(image, BlurShapeOf(20, 5), BlurWeightsOf(size)), image) << size;
    }
  }
}

TEST_P(BlurTest, SizeOneCopies) {
  std::vector<float> image = {1.0F, -0.0F, 1e-45F, -3e38F, 0x1p-126F, 7.0F};
  const std::vector<float> got = Blurred(image, BlurShapeOf(3, 2), BlurWeightsOf(1));
  EXPECT_EQ(FirstDifference(image, got), "");
}

TEST_P(BlurTest, InfinityAndNanReachAsFarAsTheTaps) {
  for (const float special : {INFINITY, NAN}) {
    std::vector<float> image(30 * 9, 1.0F);
    image[4 * 30 + 15] = special;
    const std::vector<float> got = Blurred(image, BlurShapeOf(30, 9), BlurWeightsOf(5));
    for (std::size_t i = 0; i < got.size(); ++i) {
      const std::size_t x = i % 30, y = i / 30;
      const bool near = x >= 13 && x <= 17 && y >= 2 && y <= 6;
      EXPECT_EQ(std::isfinite(got[i]), !near) << x << ", " << y;
    }
  }
}

TEST_P(BlurTest, MinusZeroStaysMinusZero) {
  const std::vector<float> image(21 * 8, -0.0F);
  for (const std::size_t size : {5, 9}) {
    EXPECT_EQ(FirstDifference(image, Blurred(image, BlurShapeOf(21, 8), BlurWeightsOf(size))), "");
  }
}

// The convolution with the exact weights, in double.
std::vector<double> Exact(const std::vector<double>& image, const BlurShape& shape,
                          std::size_t size, double sigma) {
  const std::vector<double> weights = simd_test::Gaussian(size, sigma);
  const auto sum = [&](const std::vector<double>& taps) {
    return std::inner_product(taps.begin(), taps.end(), weights.begin(), 0.0);
  };
  return simd_test::BlurAlong(simd_test::BlurAlong(image, shape, size, true, sum), shape, size,
                              false, sum);
}

TEST_P(BlurTest, BytesAreWithinTheStatedErrorOfTheExactBlur) {
  std::mt19937 random(6);
  const BlurShape shape = BlurShapeOf(40, 30);
  for (const std::size_t size : {3, 7, 15, 31, 63}) {
    const double sigma = 0.1 + 0.15 * static_cast<double>(size);
    const BlurWeights weights = BlurWeightsOf(size, sigma);
    const std::vector<double> exact = simd_test::Gaussian(size, sigma);
    double off = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t k = i < size / 2 ? size / 2 - i : i - size / 2;
      off += std::abs(std::ldexp(weights.u8[k], -static_cast<int>(weights.row_shift)) - exact[i]);
    }
    std::vector<std::uint8_t> image(40 * 30);
    Draw(random, image);
    const auto got = Blurred(image, shape, weights);
    const auto want = Exact({image.begin(), image.end()}, shape, size, sigma);
    for (std::size_t i = 0; i < got.size(); ++i) {
      ASSERT_NEAR(got[i], want[i], 1.0 + 255.0 * off) << size;
      ASSERT_NEAR(got[i], want[i], 2.0) << size;
    }
  }
}

TEST_P(BlurTest, FloatsAreWithinTheStatedErrorOfTheExactBlur) {
  std::mt19937 random(7);
  const BlurShape shape = BlurShapeOf(40, 30);
  for (const std::size_t size : {3, 7, 15, 31, 63}) {
    const double sigma = 0.1 + 0.15 * static_cast<double>(size);
    const auto image = simd_test::Filled(40 * 30, simd_test::Fillings()[0], random);
    const auto got = Blurred(image, shape, BlurWeightsOf(size, sigma));
    std::vector<double> wide(image.begin(), image.end()), sizes(wide);
    for (double& value : sizes) value = std::abs(value);
    const auto want = Exact(wide, shape, size, sigma), sum = Exact(sizes, shape, size, sigma);
    const double k = 2.0 * static_cast<double>(size / 2) + 5;
    for (std::size_t i = 0; i < got.size(); ++i) {
      ASSERT_NEAR(got[i], want[i], k * 0x1p-24 / (1 - k * 0x1p-24) * sum[i]) << size;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, BlurTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::BlurPaths())),
                         simd_test::kPathName);

TEST(BlurShapeTest, OnlyImagesWithRoomForTheirRowsAreValid) {
  EXPECT_TRUE(IsValid(BlurShapeOf(1, 1)));
  EXPECT_TRUE(IsValid(
      BlurShape{.width = 5, .height = 2, .channels = 3, .input_stride = 15, .output_stride = 17}));
  EXPECT_FALSE(IsValid(BlurShapeOf(0, 1)));
  EXPECT_FALSE(IsValid(BlurShapeOf(1, 0)));
  EXPECT_FALSE(IsValid(BlurShapeOf(1, 1, 0)));
  EXPECT_FALSE(IsValid(BlurShapeOf(1, 1, 5)));
  EXPECT_FALSE(IsValid(
      BlurShape{.width = 5, .height = 2, .channels = 3, .input_stride = 14, .output_stride = 15}));
  EXPECT_FALSE(IsValid(
      BlurShape{.width = 5, .height = 2, .channels = 3, .input_stride = 15, .output_stride = 14}));
  EXPECT_FALSE(IsValid(BlurShape{.width = SIZE_MAX / 2,
                                 .height = 2,
                                 .channels = 4,
                                 .input_stride = SIZE_MAX,
                                 .output_stride = SIZE_MAX}));
}

}  // namespace
