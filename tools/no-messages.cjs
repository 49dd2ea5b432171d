/**
 * Stands in the bundle for debug and depd, to which send and http-errors tell of requests and of
 * what they mean to take away: nobody listens.
 */
module.exports = () => () => {};
