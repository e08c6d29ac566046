# Makes the reference values of the tests of exact statistics. Base R only:  Rscript src/test/r/reference.R
options(digits = 17)
show <- function(label, value) cat(label, "=", format(value, digits = 17), "\n")

# ExactBinomialTest
show("binom.test(24, 34)$p.value", binom.test(24, 34)$p.value)
show("binom.test(29, 48)$p.value", binom.test(29, 48)$p.value)
show("binom.test(28, 39)$p.value", binom.test(28, 39)$p.value)
show("binom.test(6, 6)$p.value", binom.test(6, 6)$p.value)
show("binom.test(5, 10)$p.value", binom.test(5, 10)$p.value)
show("binom.test(1, 40)$p.value", binom.test(1, 40)$p.value)
show("binom.test(120, 200)$p.value", binom.test(120, 200)$p.value)
show("qbeta(.025, 24, 11)", qbeta(.025, 24, 11)); show("qbeta(.975, 25, 10)", qbeta(.975, 25, 10))
show("qbeta(.025, 6, 1)", qbeta(.025, 6, 1))
show("qbeta(.975, 1, 8)", qbeta(.975, 1, 8))
show("binom.test(120, 200)$conf.int", binom.test(120, 200)$conf.int)

# HolmTest
show("p.adjust", p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.04, 0.9), "holm"))

# QuantilesTest
show("quantile type 7", quantile(c(3, 1, 4, 1, 5, 9, 2, 6), type = 7))
show("quantile type 7, one", quantile(7, type = 7))

# FisherExactTest: fisher.test's own root finding stops at four digits, so the same equations are solved more finely here
fisher_fine <- function(table) {
  m <- sum(table[, 1]); n <- sum(table[, 2]); k <- sum(table[1, ]); x <- table[1, 1]
  support <- max(0, k - n):min(k, m)
  logdc <- dhyper(support, m, n, k, log = TRUE)
  d <- function(t) { w <- logdc + t * support; w <- exp(w - max(w)); w / sum(w) }
  solve <- function(f) if (is.null(f)) NA else exp(uniroot(f, c(-50, 50), tol = 1e-15, maxiter = 10000)$root)
  c(solve(function(t) sum(support * d(t)) - x),
    solve(function(t) sum(d(t)[support >= x]) - .025),
    solve(function(t) sum(d(t)[support <= x]) - .025))
}
tea <- matrix(c(3, 1, 1, 3), 2); wide <- matrix(c(12, 5, 7, 29), 2, byrow = TRUE); zero <- matrix(c(8, 0, 3, 9), 2, byrow = TRUE)
show("fisher.test(3 1 / 1 3)$p.value", fisher.test(tea)$p.value); show("fine", fisher_fine(tea))
show("fisher.test(12 5 / 7 29)$p.value", fisher.test(wide)$p.value); show("fine", fisher_fine(wide)); show("fisher.test", c(fisher.test(wide)$estimate, fisher.test(wide)$conf.int))
show("fisher.test(8 0 / 3 9)$p.value", fisher.test(zero)$p.value); show("fisher.test", c(fisher.test(zero)$estimate, fisher.test(zero)$conf.int))
low <- function(table) { m <- sum(table[, 1]); n <- sum(table[, 2]); k <- sum(table[1, ]); x <- table[1, 1]
  support <- max(0, k - n):min(k, m); logdc <- dhyper(support, m, n, k, log = TRUE)
  exp(uniroot(function(t) { w <- logdc + t * support; w <- exp(w - max(w)); sum(w[support >= x]) / sum(w) - .025 }, c(-50, 50), tol = 1e-15)$root) }
show("low of 8 0 / 3 9", low(zero))

# KendallTauTest
x8 <- c(0, 0, 1, 1, 2, 2, 3, 3); y8 <- c(0, 1, 0, 2, 1, 2, 2, 3)
show("cor(x8, y8, method = 'kendall')", cor(x8, y8, method = "kendall"))
permutations <- function(v) { if (length(v) == 1) return(matrix(v)); do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], permutations(v[-i])))) }
numerator <- function(x, y) { s <- 0; for (i in seq_along(x)) s <- s + sum(sign(x[i] - x) * sign(y[i] - y)); s / 2 }
all8 <- permutations(1:8)
observed <- abs(numerator(x8, y8))
show("p by full enumeration of 8! orders", mean(apply(all8, 1, function(o) abs(numerator(x8, y8[o])) >= observed)))
x12 <- c(0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2); y12 <- c(0, 0, 1, 0, 1, 1, 2, 1, 2, 2, 1, 2)
show("cor(x12, y12, method = 'kendall')", cor(x12, y12, method = "kendall"))
set.seed(1)
show("p by 400,000 orders", { o <- abs(numerator(x12, y12)); sx <- sign(outer(x12, x12, "-")); sy <- sign(outer(y12, y12, "-"))
  mean(replicate(400000, { i <- sample(12); abs(sum(sx * sy[i, i])) / 2 >= o })) })

# NominalAssociationTest
job <- matrix(c(5, 1, 2, 0, 6, 1, 1, 2, 7), 3, byrow = TRUE)
show("fisher.test(3 x 3)$p.value", fisher.test(job)$p.value)
chi <- suppressWarnings(chisq.test(job, correct = FALSE)$statistic); n <- sum(job); r <- 3; cc <- 3
phi <- max(0, chi / n - (r - 1) * (cc - 1) / (n - 1)); rr <- r - (r - 1)^2 / (n - 1); c2 <- cc - (cc - 1)^2 / (n - 1)
show("Bergsma's V", sqrt(phi / min(rr - 1, c2 - 1)))

# HillTest
p <- c(4, 3, 2, 1) / 10
show("exp(-sum(p * log(p)))", exp(-sum(p * log(p))))
