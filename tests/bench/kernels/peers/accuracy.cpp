// How far results are from the exact ones, for docs/numerics.md: one line "KERNEL INPUTS PATH MEAN
// MAX" each. The reference is binary128, which is what long double is on arm64; an error is
// |result - reference| / sum|a*b| in units of 2^-24. Draws repeat: the seed is fixed.
#include <cmath>
#include <cstdio>
#include <eigen3/Eigen/Core>
#include <random>
#include <vector>

#include "simd/dot.h"
#include "simd/sgemm.h"

extern "C" float cblas_sdot(int n, const float* x, int x_step, const float* y, int y_step);
extern "C" void cblas_sgemm(int order, int transposed_a, int transposed_b, int m, int n, int k,
                            float alpha, const float* a, int lda, const float* b, int ldb,
                            float beta, float* c, int ldc);

namespace {

static_assert(__LDBL_MANT_DIG__ == 113);

using Vector = std::vector<float>;
using Draw = float (*)(std::mt19937& random);

struct Inputs {
  const char* name;
  Draw draw;
};

float Uniform(std::mt19937& random) {
  return std::uniform_real_distribution<float>(-1.0F, 1.0F)(random);
}
float Positive(std::mt19937& random) { return std::abs(Uniform(random)); }
float WideExponents(std::mt19937& random) {
  return std::ldexp(Uniform(random), static_cast<int>(random() % 21) - 10);
}

constexpr Inputs kInputs[] = {
    {"uniform", Uniform}, {"positive", Positive}, {"wide_exponents", WideExponents}};

Vector Drawn(std::size_t n, Draw draw, std::mt19937& random) {
  Vector values(n);
  for (float& value : values) value = draw(random);
  return values;
}

class Errors {
 public:
  void Add(float result, long double exact, long double magnitude) {
    const auto error = static_cast<double>(std::abs(result - exact) / magnitude * 0x1p24L);
    sum_ += error;
    max_ = std::max(max_, error);
    ++count_;
  }
  void Print(const char* kernel, const char* inputs, const char* path) const {
    std::printf("%s %s %s %.3f %.3f\n", kernel, inputs, path, sum_ / count_, max_);
  }

 private:
  double sum_ = 0, max_ = 0;
  int count_ = 0;
};

// The sum of a[i] * b[i * step] and of its absolute terms.
struct Exact {
  long double sum = 0, magnitude = 0;
};

Exact ExactDot(const float* a, const float* b, std::size_t n, std::size_t step) {
  Exact exact;
  for (std::size_t i = 0; i < n; ++i) {
    const long double product = static_cast<long double>(a[i]) * b[i * step];
    exact.sum += product;
    exact.magnitude += std::abs(product);
  }
  return exact;
}

float OneChain(const float* a, const float* b, std::size_t n) {
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum = std::fma(a[i], b[i], sum);
  return sum;
}

float OpenBlasDot(const float* a, const float* b, std::size_t n) {
  return cblas_sdot(static_cast<int>(n), a, 1, b, 1);
}

float EigenDot(const float* a, const float* b, std::size_t n) {
  using Map = Eigen::Map<const Eigen::VectorXf>;
  const auto size = static_cast<Eigen::Index>(n);
  return Map(a, size).dot(Map(b, size));
}

void MeasureDot(const Inputs& inputs) {
  struct Way {
    const char* name;
    simd::DotFunction dot;
    Errors errors;
  };
  constexpr std::size_t kElements = 10'000;
  constexpr int kDraws = 300;
  Way ways[] = {{"contract", simd::DotNeon, {}},
                {"one_chain", OneChain, {}},
                {"OpenBLAS", OpenBlasDot, {}},
                {"Eigen", EigenDot, {}}};
  std::mt19937 random(1);
  for (int draw = 0; draw < kDraws; ++draw) {
    const Vector a = Drawn(kElements, inputs.draw, random);
    const Vector b = Drawn(kElements, inputs.draw, random);
    const Exact exact = ExactDot(a.data(), b.data(), kElements, 1);
    for (Way& way : ways) {
      way.errors.Add(way.dot(a.data(), b.data(), kElements), exact.sum, exact.magnitude);
    }
  }
  for (const Way& way : ways) way.errors.Print("dot_10,000", inputs.name, way.name);
}

constexpr std::size_t kSide = 32, kDepth = 512;

void OpenBlasSgemm(const Vector& a, const Vector& b, Vector& c) {
  constexpr int kRowMajor = 101, kAsItIs = 111;
  cblas_sgemm(kRowMajor, kAsItIs, kAsItIs, kSide, kSide, kDepth, 1, a.data(), kDepth, b.data(),
              kSide, 0, c.data(), kSide);
}

void EigenSgemm(const Vector& a, const Vector& b, Vector& c) {
  using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  Eigen::Map<Matrix>(c.data(), kSide, kSide).noalias() =
      Eigen::Map<const Matrix>(a.data(), kSide, kDepth) *
      Eigen::Map<const Matrix>(b.data(), kDepth, kSide);
}

void ContractSgemm(const Vector& a, const Vector& b, Vector& c) {
  simd::SgemmNeon(
      {kSide, kSide, kDepth, a.data(), kDepth, b.data(), kSide, c.data(), kSide, false});
}

void MeasureSgemm(const Inputs& inputs) {
  struct Way {
    const char* name;
    void (*multiply)(const Vector& a, const Vector& b, Vector& c);
    Errors errors;
  };
  Way ways[] = {
      {"contract", ContractSgemm, {}}, {"OpenBLAS", OpenBlasSgemm, {}}, {"Eigen", EigenSgemm, {}}};
  std::mt19937 random(2);
  const Vector a = Drawn(kSide * kDepth, inputs.draw, random);
  const Vector b = Drawn(kDepth * kSide, inputs.draw, random);
  Vector c(kSide * kSide);
  for (Way& way : ways) {
    way.multiply(a, b, c);
    for (std::size_t i = 0; i < c.size(); ++i) {
      const Exact exact = ExactDot(&a[i / kSide * kDepth], &b[i % kSide], kDepth, kSide);
      way.errors.Add(c[i], exact.sum, exact.magnitude);
    }
    way.errors.Print("sgemm_32x32x512", inputs.name, way.name);
  }
}

}  // namespace

int main() {
  for (const Inputs& inputs : kInputs) MeasureDot(inputs);
  for (const Inputs& inputs : kInputs) MeasureSgemm(inputs);
}
