#include "results.h"

#include <bit>

#include "crc32.h"
#include "shown_bits.h"

namespace bootstrap {

void AddProduct(Job& job, float product, std::size_t size, std::string_view path, bool with_bits) {
  job.answer.AddFloat("dotProduct", product);
  job.answer.AddWhole("vectorSize", size);
  job.AddPath(path);
  if (with_bits) job.answer.AddBits("bits", ShownBits(product));
}

void AddElements(Answer& answer, const char* name, std::span<float> elements) {
  for (float& element : elements) element = std::bit_cast<float>(ShownBits(element));
  if (name != nullptr) answer.AddArray(name, elements);
  answer.AddBits("crc32", Crc32(std::as_bytes(elements)));
}

void AddElements(Answer& answer, const char* name, std::span<std::uint8_t> elements) {
  if (name != nullptr) answer.AddArray(name, elements);
  answer.AddBits("crc32", Crc32(std::as_bytes(elements)));
}

}  // namespace bootstrap
