#include "results.h"

#include <bit>

#include "crc32.h"
#include "shown_bits.h"

namespace bootstrap {

void AddProduct(Job& job, float product, std::size_t size, std::string_view path, bool with_bits) {
  job.answer.Append("\"dotProduct\":");
  job.answer.AppendFloat(product);
  job.answer.Fill(",\"vectorSize\":#", size);
  job.AddPath(path);
  if (with_bits) job.answer.Fill(",\"bits\":\"$\"", ShownBits(product));
}

void AddElements(Job& job, const char* name, void* elements, std::size_t count,
                 std::size_t bytes_each, std::string_view path) {
  const std::span floats(static_cast<float*>(elements), bytes_each == sizeof(float) ? count : 0);
  for (float& value : floats) value = std::bit_cast<float>(ShownBits(value));
  if (name != nullptr) {
    job.answer.Append(name);
    if (bytes_each == sizeof(float)) {
      job.answer.AppendArray(floats);
    } else {
      job.answer.AppendArray(std::span(static_cast<const std::uint8_t*>(elements), count));
    }
    job.answer.Put(',');
  }
  const std::span bytes(static_cast<const std::byte*>(elements), count * bytes_each);
  job.answer.Fill("\"crc32\":\"$\"", Crc32(bytes));
  job.AddPath(path);
}

}  // namespace bootstrap
