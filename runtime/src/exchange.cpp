#include "exchange.h"

#include "connection.h"
#include "process.h"

namespace lambda::internal {
namespace {

constexpr int kRetries = 3;
constexpr char kNoEvent[] = "lambda runtime: no event\n";
constexpr char kNoAnswer[] = "lambda runtime: no answer\n";
constexpr std::size_t kMaxAnswerBytes = 8 * 1024;

alignas(16) char event_buffer[kMaxEventBytes + kBufferOverheadBytes];
alignas(16) char answer_buffer[kMaxAnswerBytes + kBufferOverheadBytes];

// An id is put into a path, where a blank would end it. What follows the id in its head is below.
bool HoldsEvent(const Answer& answer) {
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
void Exchange(const Request& request, bool for_event, Answer& answer) {
  answer.progress = Progress::kBad;
  if (!IsConnected() && !Connect()) return;
  iovec pieces[kMaxPieces];
  const bool sent = Send(Gather(request, pieces));
  ReadAnswer(for_event, sent, answer);
}

}  // namespace

void ReadAnswer(bool for_event, bool sent, Answer& answer) {
  ResponseReader reader(for_event ? ResponseBuffer{event_buffer, kMaxEventBytes}
                                  : ResponseBuffer{answer_buffer, kMaxAnswerBytes});
  answer.progress = ReceiveAll(reader);
  if (answer.progress != Progress::kBad) {
    answer.status = reader.head().status();
    answer.request_id = reader.head().request_id();
    answer.invocation = Invocation(reader.body(), reader.fields());
    if (sent && answer.progress == Progress::kComplete && reader.reusable()) return;
  }
  Disconnect();
}

// The first retry comes at once: the server may have closed a connection that was idle.
void Ask(const Request& request, bool for_event, Answer& answer) {
  for (int retries = 0;; ++retries) {
    Exchange(request, for_event, answer);
    const bool has_answer = answer.progress != Progress::kBad;
    if (has_answer && (!for_event || HoldsEvent(answer))) return;
    if (retries == kRetries) {
      if (has_answer) Die(kNoEvent);
      Die(kNoAnswer);
    }
    Sleep(0, 125'000'000L * retries);
  }
}

}  // namespace lambda::internal
