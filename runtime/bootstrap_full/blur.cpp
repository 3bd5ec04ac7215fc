// The operation blur on an image of u8 ("pixels") or f32 ("values"), the event's own or a synthetic
// one.
#include "simd/blur.h"

#include "operations.h"
#include "results.h"
#include "synthetic.h"

namespace bootstrap {
namespace {

// Shape and weights that the event asks for; otherwise its fault.
struct Request {
  explicit Request(Job& job);

  simd::BlurShape shape;
  simd::BlurWeights weights;
  std::size_t elements;
};

simd::BlurBorder ReadBorder(Event& event) {
  const Value& border = event[Member::kBorder];
  if (!border.seen() || border.text() == "reflect101") return simd::BlurBorder::kReflect101;
  if (border.text() != "replicate") event.Fail(Member::kBorder, Problem::kUnknownBorder);
  return simd::BlurBorder::kReplicate;
}

Request::Request(Job& job) {
  Event& event = job.event;
  job.Has({Member::kWidth, Member::kHeight});
  const std::size_t width = event[Member::kWidth].count, height = event[Member::kHeight].count;
  const std::size_t channels = job.Whole(Member::kChannels, 1);
  shape = {width, height, channels, width * channels, width * channels, ReadBorder(event)};
  elements = width * height * channels;
  if (channels - 1 >= 4) event.Fail(Member::kChannels, Problem::kOutOfBounds);
  if (width == 0) event.Fail(Member::kWidth, Problem::kOutOfBounds);
  if (height == 0) event.Fail(Member::kHeight, Problem::kOutOfBounds);
  const simd::BlurWeightsError error =
      simd::MakeBlurWeights(job.Whole(Member::kSize, 5), event[Member::kSigma].number, weights);
  if (error == simd::BlurWeightsError::kSize) event.Fail(Member::kSize, Problem::kOutOfBounds);
  if (error == simd::BlurWeightsError::kSigma) event.Fail(Member::kSigma, Problem::kOutOfBounds);
}

// The input: the event's under `member`, or a synthetic one.
template <class Element>
const Element* TakeInput(Job& job, Member member, std::size_t elements) {
  const Value& own = job.event[member];
  if (own.seen()) {
    if (own.count != elements) job.event.Fail(member, Problem::kWrongSize);
    return own.As<Element>();
  }
  Element* const input = job.Take<Element>(Member::kWidth, elements);
  if (input != nullptr) Sequence().Fill(std::span(input, elements));
  return input;
}

template <class Element, class Function>
void Run(Job& job, Member member, const char* name, Function function) {
  const Request request(job);
  if (!job.event.ok()) return;
  const Element* const input = TakeInput<Element>(job, member, request.elements);
  Element* const output = job.Take<Element>(Member::kWidth, request.elements);
  if (!job.event.ok()) return;
  const auto call = [=, &request] { function(input, output, request.shape, request.weights); };
  call();
  AddElements(job.answer, job.event[member].seen() ? name : nullptr,
              std::span(output, request.elements));
  job.AddPath(job.paths.blur->name);
  job.AddTiming(call);
}

}  // namespace

void RunBlur(Job& job) {
  const simd::BlurFunctions& functions = job.paths.blur->kernel;
  const std::size_t bits = job.Whole(Member::kBits, job.event[Member::kValues].seen() ? 32 : 8);
  if (bits == 8) return Run<std::uint8_t>(job, Member::kPixels, "pixels", functions.u8);
  if (bits == 32) return Run<float>(job, Member::kValues, "values", functions.f32);
  job.event.Fail(Member::kBits, Problem::kOutOfBounds);
}

}  // namespace bootstrap
