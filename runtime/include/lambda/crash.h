// Crashes as Lambda errors. Opt-in: a program that does not call ReportCrashes links nothing of it.
// Source: sigaction(2), sigaltstack(2); "Using the Lambda runtime API", AWS documentation.
#pragma once

namespace lambda {

// From here on, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT and SIGTRAP (which __builtin_trap raises
// on arm64) are reported to Lambda before they end the process, which they still do. Called in main
// before run, it covers initialisation and handlers. The error, posted on a connection of its own,
// within seconds or not at all:
//   {"errorType":"Function.Crash","errorMessage":"SIGSEGV at 0x0000000000000010",
//    "stackTrace":["0x0000000000400a14",…]}
// The address is the one whose access failed, or of the instruction that did; a signal that was
// sent has none. Frames, innermost first: the program counter, on arm64 the link register if it
// holds a return address (in a function that has called others, a left-over one), the return
// addresses of the chain of frame pointers. Only code that is compiled with -fno-omit-frame-pointer
// makes that chain (set_source_files_properties: a target's options come before the freestanding
// profile's own); below it, or where there is none, words of the stack that look like return
// addresses stand for frames, each behind "? ", which can be left over from calls that have ended.
//   addr2line -Cfipe bootstrap.debug 0x0000000000400a14
// turns an address into a line: one less for a return address, to name the line of the call.
//
// Alternate stacks belong to threads: one that overflows its stack on another thread than the
// caller's dies unreported. What was streamed before stays with the caller; the report is refused.
void ReportCrashes();

}  // namespace lambda
