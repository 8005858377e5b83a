// The kernel's own headers ask the C library for this.
#pragma once
struct sockaddr { unsigned short sa_family; char sa_data[14]; };
