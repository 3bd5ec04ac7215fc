#include "exchange.h"

#include "connection.h"
#include "process.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

constexpr int kAttempts = 4;
constexpr std::size_t kMaxAnswerBytes = 8 * 1024;

alignas(16) char event_buffer[kMaxEventBytes + kBufferOverheadBytes];
alignas(16) char answer_buffer[kMaxAnswerBytes + kBufferOverheadBytes];

// An id is put into a path, where a blank would end it. What follows the id in its head is below.
bool HoldsEvent() {
  const std::string_view id = answer.request_id;
  return answer.status == 200 && !id.empty() && FindNameEnd(id.data()) == id.data() + id.size();
}

Progress ReceiveAll(ResponseReader& reader) {
  for (;;) {
    const long received = Receive(reader.Space());
    if (received < 0) return Progress::kBad;
    if (received == 0) return reader.Closed();
    const Progress progress = reader.Received(static_cast<std::size_t>(received));
    if (progress != Progress::kNeedMore) return progress;
  }
}

// One attempt. A server may refuse a body before its end, and even close: its answer counts all the
// same.
Progress Exchange(const Request& request, bool for_event) {
  if (!IsConnected() && !Connect()) return Progress::kBad;
  iovec pieces[kMaxPieces];
  const bool sent = Send(Gather(request, pieces));
  return ReadAnswer(for_event, sent);
}

}  // namespace

constinit Answer answer;

Progress ReadAnswer(bool for_event, bool sent) {
  ResponseReader reader(for_event ? ResponseBuffer{event_buffer, kMaxEventBytes}
                                  : ResponseBuffer{answer_buffer, kMaxAnswerBytes});
  const Progress progress = ReceiveAll(reader);
  if (progress == Progress::kBad) {
    answer.started = reader.started();
  } else {
    answer.status = reader.head().status();
    answer.request_id = reader.head().request_id();
    answer.invocation = Invocation(reader.body(), reader.fields());
    if (sent && progress == Progress::kComplete && reader.reusable()) return progress;
  }
  Disconnect();
  return progress;
}

Progress Ask(const Request& request, bool for_event) {
  for (int failures = 1;;) {
    const bool was_connected = IsConnected();
    const Progress progress = Exchange(request, for_event);
    const bool has_answer = progress != Progress::kBad;
    if (has_answer && (!for_event || HoldsEvent())) return progress;
    if (!has_answer && was_connected && !answer.started) continue;
    if (failures == kAttempts) {
      Die(has_answer ? "lambda runtime: no event: bad status or request id\n"sv
                     : "lambda runtime: no answer from the Runtime API\n"sv);
    }
    Sleep(0, 25'000'000L << failures++);
  }
}

}  // namespace lambda::internal
