// Line icons on a 16 x 16 grid, one path each, drawn with a 1.5 px stroke. Named constants, so that a bundle holds only
// the ones it draws.
export const chevron = 'M6 3.5 10.5 8 6 12.5';
export const close = 'm4 4 8 8m0-8-8 8';
export const bookmark = 'M4.25 2.25h7.5v11.25L8 10.5l-3.75 3z';
export const more =
  'M2.9 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0m4.5 0a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0m4.5 0a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0';
export const reload = 'M13 5.5A5.5 5.5 0 1 0 13.5 8M13.25 2.5v3.25H10';
export const dashboard = 'M2.25 2.25h5v6h-5zm8 0h3.5v3.5h-3.5zm0 6h3.5v5.5h-3.5zm-8 3h5v2.5h-5z';
export const wallet = 'M2.25 5v7.75h11.5V5zm0 0 8.5-2.75V5M10.5 9h1';
export const start = 'M4.5 14V2.25M4.5 3h8l-2 2.75 2 2.75h-8';
export const route =
  'M3 12.75a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0m3 0h4.25a2.4 2.4 0 0 0 0-4.75h-4.5a2.4 2.4 0 0 1 0-4.75H10m0 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0';
export const plus = 'M8 3v10M3 8h10';
export const file = 'M9.25 1.75h-5.5v12.5h8.5v-9.5zm0 0v3h3';
export const lines = 'M3 4h10M3 8h10M3 12h6';
export const link = 'M6.5 3.25H3v9.75h9.75V9.5M9 3h4v4m0-4L7.25 8.75';
export const trash = 'M2.75 4.25h10.5M6.25 4V2.25h3.5V4M4.25 4.5l.5 9.25h6.5l.5-9.25';
export const tick = 'm3 8.5 3.25 3.25L13 4.75';
export const search = 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zm-1.25 3.25L14 14';
export const blocked = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM5 8h6';
export const undo = 'M5.25 3 2.5 5.75 5.25 8.5M2.75 5.75H10a3.75 3.75 0 0 1 0 7.5H6';
export const pencil = 'm3 10.5 7.75-7.75 2.5 2.5L5.5 13H3zM9 4.5 11.5 7';
export const cards = 'M2.25 2.75h5v4.5h-5zm6.5 0h5v4.5h-5zm-6.5 6.5h5v4.5h-5zm6.5 0h5v4.5h-5z';
export const copy = 'M5.25 5.25h8.5v8.5h-8.5zM10.5 5V2.25H2.25v8.25H5';
export const download = 'M8 2v8m-3-3 3 3 3-3M2.75 11v2.75h10.5V11';
export const question = 'M5.5 5.75a2.5 2.5 0 1 1 3.4 2.35c-.6.25-.9.7-.9 1.4M8 12.4v.2';
export const chart = 'M2.25 13.75h11.5M4 11V8.5M8 11V2.75M12 11V5.75';
export const dash = 'M4 8h8';
export const warning = 'M8 2.25 14.25 13.5H1.75zM8 6.5v3.25M8 11.6v.2';
export const archive = 'M2.25 3h11.5v3H2.25zm1 3v7h9.5V6M6.5 8.75h3';
export const clock = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.5V8l2.25 1.75';
export const note = 'M8 7.25V12M8 4.2v.2';
export const sliders =
  'M2.25 5h6m3.5 0h2M2.25 11h2m3.5 0h6M8.25 5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0m-4 6a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0';
export const people =
  'M8.25 5.25a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM1.5 13.5c.3-2.6 1.9-4 4.25-4s3.95 1.4 4.25 4M10.5 2.9a2.5 2.5 0 0 1 0 4.7m1 2.2c1.7.4 2.75 1.7 3 3.7';
