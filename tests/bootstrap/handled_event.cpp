#include "handled_event.h"

#include <vector>

#include "event_handler.h"
#include "runtime/fenced_text.h"

namespace bootstrap_test {

Handled Handle(std::string_view payload, std::size_t max_numbers) {
  const runtime_test::FencedText fenced(payload);
  std::vector<float> numbers(max_numbers);
  bootstrap::TextBuffer text;
  const lambda::Response response = bootstrap::HandleEvent(
      {fenced.data(), fenced.size()}, simd::DotPaths().back(), bootstrap::Workspace{numbers, text});
  if (response.is_error()) {
    return {std::string(response.error_type()), std::string(response.error_message())};
  }
  return {"", std::string(response.body())};
}

}  // namespace bootstrap_test
