// The file's header and the program's first instructions: keeps the initial stack, runs constructors, calls main and
// exits with its result. Sources: System V ABI, "Object Files" and "Program Header"; its supplement for the Arm 64-bit
// architecture, "Process initialization".

    .macro segment type, flags, offset, address, file_bytes, memory_bytes, alignment
    .word \type, \flags
    .quad \offset, \address, 0, \file_bytes, \memory_bytes, \alignment
    .endm

    // Laid out by bootstrap.ld, which defines the lambda_ symbols.
    .section .elf_header, "a", %progbits
    .ascii "\177ELF"
    .byte 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0 // 64 bits, little-endian, version 1, System V.
    .hword 2, 183                       // Executable, AArch64.
    .word 1
    .quad _start, segments - elf_header, 0
    .word 0
    .hword 64, 56, 3, 0, 0, 0           // Sizes of this header and a segment's, three segments, no sections.
    .set elf_header, . - 64
segments:
    segment 1, 5, 0, lambda_image, lambda_text_bytes, lambda_text_bytes, 0x10000
    segment 1, 6, lambda_text_bytes, lambda_data, lambda_data_bytes, lambda_memory_bytes, 0x10000
    segment 0x6474e551, 6, 0, 0, 0, 0, 0 // PT_GNU_STACK: without it the kernel makes the stack executable.

    .section .text._start, "ax", %progbits
    .global _start
    .type _start, %function
_start:
    mov x9, sp                          // The kernel has cleared the other registers.
    adrp x10, lambda_initial_stack
    str x9, [x10, :lo12:lambda_initial_stack]
    adrp x19, __init_array_start
    add x19, x19, :lo12:__init_array_start
    movz x20, #:abs_g0:lambda_constructor_bytes
next_constructor:
    cbz x20, constructed
    ldr x9, [x19], #8
    sub x20, x20, #8
    blr x9
    b next_constructor
constructed:
    bl main
    mov x8, #94                         // exit_group
    svc #0
    .size _start, . - _start

    .section .note.GNU-stack, "", %progbits
