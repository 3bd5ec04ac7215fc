#!/usr/bin/env python3
"""Each checker finds the violation that is planted for it, and nothing in a tree that keeps the rules."""

import pathlib
import tempfile
import unittest

import check_includes
import check_readme
import check_text
import check_worlds


class PlantedTree(unittest.TestCase):
    """A tree with one file of every part, all of it allowed."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.plant("emulator/base/error.h", "#pragma once\n")
        self.plant("emulator/lambda/session.h", '#include "base/error.h"\n#include "lambda/limits.h"\n')
        self.plant("emulator/lambda/limits.h", "// reads no getenv( and no clock::now()\n")
        self.plant("emulator/api/server.cpp", '#include <httplib.h>\n#include "lambda/session.h"\n')
        self.plant("emulator/sandbox/process.cpp", '#include "base/error.h"\nint Start() { return fork(); }\n')
        self.plant("emulator/commands/run.cpp", '#include "api/server.h"\n')
        self.plant("emulator/main.cpp", '#include "commands/run.h"\n')
        self.plant("runtime/include/lambda/handler.h", "")
        self.plant("runtime/core/loop.cpp", '#include "lambda/handler.h"\n')
        self.plant("runtime/bootstrap/main.cpp", '#include "lambda/handler.h"\n#include "dot/dot.h"\n')
        self.plant("simd/dot/dot.h", "")
        self.plant("simd/dot/dot_neon.cpp", '#include "dot/dot.h"\n')

    def plant(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def assert_found(self, findings, *words):
        self.assertEqual(1, len(findings), findings)
        for word in words:
            self.assertIn(word, findings[0])


class IncludeTest(PlantedTree):

    def found(self, name, text):
        self.plant(name, text)
        return check_includes.check(self.root)

    def test_allowed_tree_has_no_finding(self):
        self.assertEqual([], check_includes.check(self.root))

    def test_upward_include_is_found_with_file_and_line(self):
        findings = self.found("emulator/lambda/bad.cpp", '\n#include "api/server.cpp"\n')
        self.assert_found(findings, "emulator/lambda/bad.cpp:2:", "lambda may not include api")

    def test_include_of_a_neighbour_is_found(self):
        self.plant("emulator/package/elf.h", "")
        self.assert_found(self.found("emulator/lambda/bad.h", '#include "package/elf.h"\n'),
                          "lambda may not include package")

    def test_emulator_including_the_runtime_is_found(self):
        self.assert_found(self.found("emulator/api/bad.cpp", "#include <lambda/handler.h>\n"),
                          "emulator may not include runtime")

    def test_runtime_including_the_emulator_is_found(self):
        self.assert_found(self.found("runtime/core/bad.cpp", '#include "../../emulator/base/error.h"\n'),
                          "runtime may not include emulator")

    def test_runtime_including_simd_is_found(self):
        self.assert_found(self.found("runtime/core/bad.cpp", '#include "dot/dot.h"\n'),
                          "runtime may not include simd")

    def test_simd_including_the_runtime_is_found(self):
        self.assert_found(self.found("simd/dot/bad.cpp", '#include "lambda/handler.h"\n'),
                          "simd may not include runtime")

    def test_httplib_outside_the_api_is_found(self):
        self.assert_found(self.found("emulator/commands/bad.cpp", "#include <httplib.h>\n"),
                          "only emulator/api may include httplib.h")

    def test_unknown_room_is_found(self):
        self.assert_found(self.found("emulator/attic/bad.cpp", '#include "base/error.h"\n'), "attic has no storey")


class WorldTest(PlantedTree):

    def found(self, name, text):
        self.plant(name, text)
        return check_worlds.check(self.root)

    def test_allowed_tree_has_no_finding(self):
        self.assertEqual([], check_worlds.check(self.root))

    def test_each_world_is_found_in_a_pure_room(self):
        for text in ("#include <thread>\n", "auto t = std::chrono::steady_clock::now();\n", "#include <fstream>\n",
                     "#include <sys/socket.h>\n", 'auto home = getenv("HOME");\n'):
            with self.subTest(text):
                self.assert_found(self.found("emulator/report/bad.cpp", text), "emulator/report/bad.cpp:1:")

    def test_the_plugin_alone_touches_the_world_in_measure(self):
        self.assertEqual([], self.found("emulator/measure/plugin/fine.cpp", "#include <mutex>\n"))
        self.assert_found(self.found("emulator/measure/bad.cpp", "#include <mutex>\n"), "thread is out of reach")

    def test_process_outside_the_sandbox_is_found(self):
        for call in ("fork()", "::execve(path, argv, envp)", "posix_spawn(&pid)"):
            with self.subTest(call):
                self.assert_found(self.found("emulator/api/bad.cpp", f"int x = {call};\n"), "process")

    def test_words_in_comments_and_strings_are_no_use(self):
        self.assertEqual([], self.found("emulator/report/fine.cpp", '// fork()\nauto s = "getenv(";\n'))

    def test_a_member_that_is_called_fork_is_no_process(self):
        self.assertEqual([], self.found("emulator/api/fine.cpp", "auto copy = tree.fork();\n"))


class TextTest(PlantedTree):

    def found(self, name, text):
        self.plant(name, text)
        return check_text.check(self.root)

    def test_allowed_tree_has_no_finding(self):
        self.assertEqual([], check_text.check(self.root))

    def test_long_file_is_found_with_its_length(self):
        self.assert_found(self.found("simd/long.cpp", "\n" * 401), "401 lines")

    def test_home_path_is_found(self):
        self.assert_found(self.found("docs/design.md", "see /hom" "e/me/notes\n"), "docs/design.md:1:", "one machine")

    def test_built_file_is_found(self):
        self.assert_found(self.found("tool.deb", "x"), "tool.deb")


class ReadmeTest(PlantedTree):

    HELP = "Commands:\n  run     judges a function\n  doctor  tells what is missing\n"

    def found(self, text):
        self.plant("README.md", text)
        return check_readme.check(self.root, self.HELP)

    def test_what_exists_is_no_finding(self):
        self.plant("emu", "")
        self.assertEqual([], self.found("```\n./emu run simd/dot/dot.h\n```\nsee [it](emulator/main.cpp)\n"))

    def test_missing_file_is_found(self):
        self.assert_found(self.found("Type `scripts/test`.\n"), "no such file: scripts/test")

    def test_missing_command_is_found(self):
        self.plant("emu", "")
        self.assert_found(self.found("```\n./emu fly\n```\n"), "no such command: ./emu fly")

    def test_long_readme_is_found(self):
        self.assert_found(self.found("\n" * 120), "120 lines")


if __name__ == "__main__":
    unittest.main()
