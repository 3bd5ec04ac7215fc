// Does what its events say, letter by letter:
//   w  writes "chunk"              e  writes nothing            b  writes 6 MiB
//   p  writes a prelude            P  writes a prelude with a bad value
//   t  sets the content type       ?  waits for a byte from the test, in the FIFO named by GATE
//   l  writes until that fails     x  returns an error at once
//   h  throws, where it is hosted  X  returns one of a very long type
// and logs when a write fails.
#include <fcntl.h>
#include <lambda/log.h>
#include <lambda/streaming.h>

#if __STDC_HOSTED__
#include <stdexcept>
#endif

#include "system_call.h"

namespace {

using namespace std::literals;
using lambda::internal::SystemCall;

constinit char large[6 * 1024 * 1024];

void WaitForTest() {
  static const long gate = SystemCall(__NR_openat, long{AT_FDCWD},
                                      lambda::GetEnvironment("GATE"sv).data(), long{O_RDONLY});
  char byte;
  SystemCall(__NR_read, gate, &byte, 1L);
}

bool WritePrelude(lambda::StreamWriter& out, std::string_view value) {
  const lambda::HttpHeader headers[] = {{"Content-Type", "text/html"}, {"X-Value", value}};
  const std::string_view cookies[] = {"a=1; Secure", "b=2"};
  return out.WritePrelude({.status = 201, .headers = headers, .cookies = cookies});
}

bool Do(char letter, lambda::StreamWriter& out) {
  switch (letter) {
    case 'w':
      return out.Write("chunk"sv);
    case 'e':
      return out.Write({});
    case 'b':
      return out.Write({large, sizeof(large)});
    case 'p':
      return WritePrelude(out, "a \"b\""sv);
    case 'P':
      return WritePrelude(out, "a\r\nb"sv);
    case 't':
      out.SetContentType("text/plain\r\nbad"sv);
      return true;
    case 'l':
      while (out.Write("more"sv)) {
      }
      return false;
    default:
      WaitForTest();
      return true;
  }
}

lambda::StreamResult Answer(const lambda::Invocation& event, lambda::StreamWriter& out) {
  static constexpr std::string_view kFrames[] = {"main.cpp:7"sv};
  for (const char letter : event.payload()) {
    if (letter == 'x') {
      return lambda::StreamResult::Error("Function.Custom"sv, "half \"way\""sv, kFrames);
    }
    if (letter == 'X') return lambda::StreamResult::Error({large, 200'000}, "long"sv);
#if __STDC_HOSTED__
    if (letter == 'h') throw std::out_of_range("half way");
#endif
    if (!Do(letter, out)) lambda::Log(lambda::LogLevel::kWarn, "lost"sv);
  }
  return lambda::StreamResult::Ok();
}

}  // namespace

int main() {
  for (std::size_t i = 0; i < sizeof(large); ++i) large[i] = static_cast<char>('a' + i % 23);
  lambda::run_streaming(Answer);
}
