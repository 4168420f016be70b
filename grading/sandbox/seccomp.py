"""The calls to the kernel that a sandboxed process may not make, as the program that the kernel asks first.

No new process (a fork bomb ends at its first fork), no socket but a local one, no memory outside the limit,
no change of a file's rights or times (a device is the computer's own), and none of the calls by which
sandboxes have been left.
"""

import platform
import struct

# The calls' numbers on the two machines that Linux laptops and servers are: (x86_64, aarch64).
FORBIDDEN = {
    "fork": (57, None),
    "vfork": (58, None),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
}
# A file's rights, owner and times stay as they are, and the caller is told that it worked: packages set
# rights in their own folders, where nothing hangs on it; the devices are the grading computer's own.
UNDONE = {
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "setxattrat": (463, 463),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "removexattrat": (466, 466),
}
CLONE, CLONE3, SOCKET = (56, 220), (435, 435), (41, 198)
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
CLONE_THREAD, AF_UNIX, X32 = 0x00010000, 1, 0x40000000
ALLOW, KILL, EPERM, ENOSYS, UNDO = 0x7FFF0000, 0x80000000, 0x00050001, 0x00050026, 0x00050000
LOAD, EQUAL, AT_LEAST, BITS, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, MACHINE, FIRST_ARGUMENT = 0, 4, 16  # places in what the kernel shows the program (little-endian)


def known() -> bool:
    """Whether the calls of this machine are in the table."""
    return platform.machine() in MACHINES


def step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    """One instruction: jumps count the instructions that are left out."""
    return struct.pack("<HBBI", code, if_true, if_false, value)


def program() -> bytes:
    """The filter for this machine; ValueError where its calls are not in the table."""
    if not known():
        raise ValueError(f"expected a machine among {', '.join(MACHINES)}, received {platform.machine()}")
    column, machine = MACHINES[platform.machine()]
    steps = [step(LOAD, MACHINE), step(EQUAL, machine, 1, 0), step(RETURN, KILL), step(LOAD, NUMBER)]
    if column == 0:
        steps += [step(AT_LEAST, X32, 0, 1), step(RETURN, KILL)]
    for calls, result in ((FORBIDDEN, EPERM), (UNDONE, UNDO)):
        for number in (numbers[column] for numbers in calls.values()):
            if number is not None:
                steps += [step(EQUAL, number, 0, 1), step(RETURN, result)]
    steps += [step(EQUAL, CLONE3[column], 0, 1), step(RETURN, ENOSYS)]  # then the C library uses clone
    thread = [
        step(LOAD, FIRST_ARGUMENT),
        step(BITS, CLONE_THREAD, 1, 0),
        step(RETURN, EPERM),
        step(RETURN, ALLOW),
    ]
    steps += [step(EQUAL, CLONE[column], 0, len(thread)), *thread]
    local = [step(LOAD, FIRST_ARGUMENT), step(EQUAL, AF_UNIX, 1, 0), step(RETURN, EPERM), step(RETURN, ALLOW)]
    steps += [step(EQUAL, SOCKET[column], 0, len(local)), *local]
    return b"".join([*steps, step(RETURN, ALLOW)])
