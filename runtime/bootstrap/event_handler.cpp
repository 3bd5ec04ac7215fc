#include "event_handler.h"

#include "dot_event.h"
#include "lambda/float_text.h"
#include "shown_bits.h"

namespace bootstrap {
namespace {

DotEvent SeedVectors(std::span<float> numbers) {
  const std::span<float> a = numbers.first(kSeedElements);
  const std::span<float> b = numbers.subspan(kSeedElements, kSeedElements);
  for (std::size_t i = 0; i < kSeedElements; ++i) {
    a[i] = static_cast<float>(i + 1);
    b[i] = 0.5F;
  }
  return {a, b, false};
}

void WriteBody(TextBuffer& text, const DotEvent& event, float product, std::string_view path) {
  lambda::FloatText digits;
  const std::string_view number = lambda::FormatFloat(product, digits);
  text.Append("{\"statusCode\":200,\"body\":{\"dotProduct\":");
  text.Append(number.empty() ? "null" : number);
  text.Append(",\"vectorSize\":");
  text.AppendNumber(event.a.size());
  text.Append(",\"arch\":\"arm64-");
  text.Append(path);
  if (event.has_vectors) {
    text.Append("\",\"bits\":\"");
    text.AppendHex(ShownBits(product));
  }
  text.Append("\"}}");
}

}  // namespace

lambda::Response HandleEvent(std::string_view payload, const simd::DotPath& path,
                             const Workspace& workspace) {
  TextBuffer& text = workspace.text;
  text.Clear();
  DotEventReader reader(payload, workspace.numbers);
  DotEvent event = reader.Read();
  if (reader.problem() != Problem::kNone) {
    reader.DescribeProblem(text);
    return lambda::Response::Error(TypeOf(reader.problem()), text.text());
  }
  if (!event.has_vectors) event = SeedVectors(workspace.numbers);
  const float product = path.kernel(event.a.data(), event.b.data(), event.a.size());
  WriteBody(text, event, product, path.name());
  return lambda::Response::Success(text.text());
}

}  // namespace bootstrap
