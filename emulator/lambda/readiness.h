// Who takes part in an environment (the runtime and any number of extensions), and who is ready for
// the next event. Init ends, and an invocation ends, when all are ready (specification §1.1.1,
// §1.2).
#pragma once

#include <map>
#include <string>

namespace emu::lambda {

class Readiness {
 public:
  static constexpr char kRuntime[] = "runtime";

  // Adds a participant that is not ready yet.
  void Join(const std::string& participant) { ready_[participant] = false; }
  // An event goes out to this participant.
  void SetBusy(const std::string& participant) { ready_.at(participant) = false; }
  // This participant asked for its next event.
  void SetReady(const std::string& participant) { ready_.at(participant) = true; }
  // True when there is at least one participant and none is busy.
  bool AllReady() const;

 private:
  std::map<std::string, bool> ready_;
};

}  // namespace emu::lambda
