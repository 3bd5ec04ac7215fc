// A response fed to a reader whose buffer ends where memory ends.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "fenced_text.h"
#include "response_reader.h"

namespace runtime_test {

class Reading {
 public:
  static constexpr std::size_t kBodyBytes = 100;

  explicit Reading(std::size_t body_bytes = kBodyBytes)
      : memory_(std::string(body_bytes + lambda::internal::kBufferOverheadBytes, '#')),
        reader_({memory_.data(), body_bytes}) {}

  lambda::internal::Progress Feed(std::string_view text,
                                  std::size_t piece_bytes = std::string_view::npos) {
    using lambda::internal::Progress;
    Progress progress = Progress::kNeedMore;
    while (!text.empty() && progress == Progress::kNeedMore) {
      const std::span<char> space = reader_.Space();
      EXPECT_FALSE(space.empty());
      const std::size_t count = std::min({text.size(), piece_bytes, space.size()});
      std::copy_n(text.data(), count, space.data());
      progress = reader_.Received(count);
      text.remove_prefix(count);
    }
    return progress;
  }

  // kComplete if the connection's end here would be the end of the body.
  lambda::internal::Progress ClosedBehindHead() const {
    using lambda::internal::Progress;
    return reader_.Closed() == Progress::kComplete ? Progress::kComplete : Progress::kNeedMore;
  }

  const lambda::internal::ResponseReader& reader() const { return reader_; }

 private:
  FencedText memory_;
  lambda::internal::ResponseReader reader_;
};

}  // namespace runtime_test
