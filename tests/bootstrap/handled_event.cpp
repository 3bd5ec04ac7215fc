#include "handled_event.h"

#include <vector>

#include "event_handler.h"
#include "runtime/fenced_text.h"

namespace bootstrap_test {

Handled Handle(std::string_view payload, std::size_t max_numbers) {
  const runtime_test::FencedText fenced(payload);
  std::vector<float> numbers(max_numbers);
  bootstrap::TextBuffer text;
  const bootstrap::Answer answer =
      bootstrap::HandleEvent({fenced.data(), fenced.size()}, *simd::FindDotPath("scalar"),
                             bootstrap::Workspace{numbers, text});
  return {answer.error_type == nullptr ? "" : answer.error_type, std::string(answer.text)};
}

}  // namespace bootstrap_test
