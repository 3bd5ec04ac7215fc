// The operation blur on an image of u8 ("pixels") or f32 ("values").
#include "simd/blur.h"

#include "operations.h"
#include "results.h"

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
  const std::size_t width = job.Whole(Member::kWidth, Job::kNeeded, 1);
  const std::size_t height = job.Whole(Member::kHeight, Job::kNeeded, 1);
  const std::size_t channels = job.Whole(Member::kChannels, 1, 1, 4);
  shape = {width, height, channels, width * channels, width * channels, ReadBorder(event)};
  elements = width * height * channels;
  const simd::BlurWeightsError error =
      simd::MakeBlurWeights(job.Whole(Member::kSize, 5), event[Member::kSigma].number, weights);
  if (error == simd::BlurWeightsError::kNone) return;
  const bool is_size = error == simd::BlurWeightsError::kSize;
  event.Fail(is_size ? Member::kSize : Member::kSigma, Problem::kOutOfBounds);
}

}  // namespace

void RunBlur(Job& job) {
  Event& event = job.event;
  const bool has_floats = job.Whole(Member::kFloats, event[Member::kValues].seen(), 0, 1) != 0;
  const Member other = has_floats ? Member::kPixels : Member::kValues;
  if (event[other].seen()) event.Fail(Member::kFloats, Problem::kOutOfBounds);
  const Request request(job);
  if (!event.ok()) return;
  const Member source = has_floats ? Member::kValues : Member::kPixels;
  const std::size_t bytes_each = BytesOfElement(source);
  job.Provide(source, request.elements, Member::kWidth);
  std::byte* const output = job.TakeBytes(Member::kWidth, request.elements, bytes_each);
  if (!event.ok()) return;
  const Value& input = event[source];
  const auto call = [&] {
    const simd::BlurFunctions& blur = job.paths.blur->kernel;
    if (has_floats) {
      blur.f32(input.As<float>(), reinterpret_cast<float*>(output), request.shape, request.weights);
    } else {
      blur.u8(input.As<std::uint8_t>(), reinterpret_cast<std::uint8_t*>(output), request.shape,
              request.weights);
    }
  };
  call();
  const char* const name = has_floats ? "\"values\":" : "\"pixels\":";
  AddElements(job, input.seen() ? name : nullptr, output, request.elements, bytes_each,
              job.paths.blur->name());
  job.AddTiming(call);
}

}  // namespace bootstrap
