// A function that reads an array of numbers into floats and answers how many there are and the
// bits of their wrapping sum: what reading a large event costs is counted with it.
#include <bit>
#include <cstdint>

#include "lambda/json_reader.h"
#include "lambda/json_writer.h"
#include "lambda/runtime.h"

namespace {

constexpr std::size_t kMaxFloats = lambda::kMaxEventBytes / 2;

float floats[kMaxFloats];
char answer[128];

std::uint32_t Checksum(std::span<const float> values) {
  std::uint32_t sum = 0;
  for (const float value : values) sum += std::bit_cast<std::uint32_t>(value);
  return sum;
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  lambda::json::Reader reader(invocation.payload());
  const std::size_t count = reader.ReadFloats(floats);
  reader.ExpectEnd();
  lambda::json::Writer writer(answer);
  writer.BeginObject();
  if (!reader.ok()) return lambda::Response::Error("Function.InvalidJson", "no array of floats");
  writer.Add("count", count).Add("checksum", Checksum({floats, count})).EndObject();
  return lambda::Response::Success(writer.text());
}

}  // namespace

int main() { lambda::run(Handle); }
