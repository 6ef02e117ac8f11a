/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

/* Pixels. A height that is asked for without a width is the least that there is at any width: that at a very great one. Newer GTK
 * has a child take no less than that beside others, and a height that is needed in a narrow place would leave a gap. */
#define TR_WIDEST 32767
