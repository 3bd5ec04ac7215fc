// A small guest for tests: a program (main calls work and jumps to leaf), a stripped library, and
// code that lies in no file.
#pragma once

#include <string>

#include "measure/code_map.h"
#include "measure/frames.h"
#include "measure/profile.h"

namespace emu::measure {

inline constexpr char kSampleProfile[] =
    "emu-profile 1\n"
    "map 400000 401000 0 /app/bootstrap\n"
    "map 7f0000 7f2000 1000 /lib/libx y.so.1\n"
    "node 0 - 400100 1 0 0\n"
    "node 1 0 400200 2 10 0\n"  // work
    "node 2 1 400200 0 30 0\n"  // work in work
    "node 5 1 7f0010 0 5 0\n"   // libx
    "node 6 0 900000 0 0 1\n"   // nowhere
    "block 0 400100 4 1 0 0\n"
    "block 1 400200 10 2 10 0\n"
    "block 2 400210 5 0 30 0\n"
    "block 5 7f0010 2 0 100 0\n"
    "block 6 900000 3 0 0 7\n"
    "block 0 4001f8 4 0 1 0\n"  // The last two instructions of main and the first two of work.
    "block 0 400300 6 0 3 0\n"  // leaf, reached by a jump.
    "end\n";

inline Profile SampleProfile() { return *ParseProfile(kSampleProfile); }

// The program's code is linked to other addresses than it was loaded at, as a PIE is.
inline MappedFile SampleProgram() {
  return {.path = "/app/bootstrap",
          .segments = {{.file_offset = 0, .address = 0x10000, .file_bytes = 0x1000}},
          .functions = {
              {0x10100, 0x100, "main"}, {0x10200, 0x100, "_Z4workPKf"}, {0x10300, 0x20, "leaf"}}};
}

inline CodeMap SampleCode() { return {SampleProfile().mappings, {SampleProgram()}}; }

inline FrameTree SampleFrames() { return BuildFrames(SampleProfile(), SampleCode()); }

}  // namespace emu::measure
