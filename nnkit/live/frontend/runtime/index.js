/* What compiled figures call: the few functions JavaScript's Math lacks or defines otherwise than NumPy. */
import { argsort, floats, interp, products, ramp, scatter, scatterAdd, sort, sums, table } from "./arrays.js";
import { exp, expit, expits, expm1, exps, log1p, logaddexp, logaddexp2, pow, tanh, tanhs } from "./exponentials.js";
import { cholesky, eigh, lstsq, svdvals } from "./decompositions.js";
import { fft } from "./fourier.js";
import { bits } from "./hashing.js";
import { det, solve } from "./linear_algebra.js";
import {
  bitAnd, bitOr, bitXor, copysign, erf, erfc, floorDivide, floorDivideInt, fmax, fmin, fmodInt, heaviside, hypot, mod, modInt, ndtr, rint, signbit, wrap,
} from "./special.js";

const lib = {
  ramp, table, floats, sums, products, exp, exps, tanh, tanhs, expm1, log1p, expit, expits,
  bits,
  pow, mod, floorDivide, modInt, floorDivideInt, fmodInt, fmax, fmin, signbit, copysign, heaviside, wrap, hypot,
  rint, logaddexp, logaddexp2, erf, erfc, ndtr, sort, argsort, scatter, scatterAdd, interp, solve, det,
  cholesky, eigh, lstsq, svdvals, fft, bitAnd, bitOr, bitXor,
};

export default lib;
