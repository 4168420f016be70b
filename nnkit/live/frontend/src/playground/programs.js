/** Made by `python -m nnkit.playground.write_programs` of nnkit's own functions: do not edit. */
export const programs = {
"linear": {
"1 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"][0];
const n2=p["b"][0];
for(let v1=0;v1<rows;v1++){a7[v1]=(n0[v1]*n1)+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a6=new Float64Array(rows);
const wn11=new Float64Array(1);
const wn12=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"][0];
for(let v1=0;v1<rows;v1++){a6[v1]=n0[v1]*n2;}
let s1=0;
for(let v6=0;v6<rows;v6++){s1+=n1[v6]*n0[v6];}
const n11=s1;
let s2=0;
for(let v8=0;v8<rows;v8++){s2+=n0[v8];}
const n12=s2;
wn11[0]=n11;
wn12[0]=n12;
return {"dX":a6,"W":wn11,"b":wn12};
};
},grads:(lib,rows)=>{
const wn6=new Float64Array(1);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
for(let v3=0;v3<rows;v3++){s1+=n1[v3]*n0[v3];}
const n6=s1;
let s2=0;
for(let v5=0;v5<rows;v5++){s2+=n0[v5];}
const n7=s2;
wn6[0]=n6;
wn7[0]=n7;
return {"W":wn6,"b":wn7};
};
}},
"1 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t2=n1[0];
const t3=n2[0];
const t5=n1[1];
const t6=n2[1];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i4=2*v1;a7[i4]=(t1*t2)+t3;a7[i4+1]=(t1*t5)+t6;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array(rows);
const a12=new Float64Array(2);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t3=n2[1];
for(let v1=0;v1<rows;v1++){const i1=2*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3);}
let s4=0;
let s7=0;
for(let v6=0;v6<rows;v6++){const t5=n1[v6];const i6=2*v6;s4+=t5*n0[i6];s7+=t5*n0[i6+1];}
a12[0]=s4;
a12[1]=s7;
let s8=0;
let s10=0;
for(let v8=0;v8<rows;v8++){const i9=2*v8;s8+=n0[i9];s10+=n0[i9+1];}
a13[0]=s8;
a13[1]=s10;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(2);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
for(let v3=0;v3<rows;v3++){const t2=n1[v3];const i3=2*v3;s1+=t2*n0[i3];s4+=t2*n0[i3+1];}
a6[0]=s1;
a6[1]=s4;
let s5=0;
let s7=0;
for(let v5=0;v5<rows;v5++){const i6=2*v5;s5+=n0[i6];s7+=n0[i6+1];}
a7[0]=s5;
a7[1]=s7;
return {"W":a6,"b":a7};
};
}},
"1 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t2=n1[0];
const t3=n2[0];
const t5=n1[1];
const t6=n2[1];
const t7=n1[2];
const t8=n2[2];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i4=3*v1;a7[i4]=(t1*t2)+t3;a7[i4+1]=(t1*t5)+t6;a7[i4+2]=(t1*t7)+t8;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array(rows);
const a12=new Float64Array(3);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t3=n2[1];
const t4=n2[2];
for(let v1=0;v1<rows;v1++){const i1=3*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+(n0[i1+2]*t4);}
let s5=0;
let s8=0;
let s9=0;
for(let v6=0;v6<rows;v6++){const t6=n1[v6];const i7=3*v6;s5+=t6*n0[i7];s8+=t6*n0[i7+1];s9+=t6*n0[i7+2];}
a12[0]=s5;
a12[1]=s8;
a12[2]=s9;
let s10=0;
let s12=0;
let s13=0;
for(let v8=0;v8<rows;v8++){const i11=3*v8;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];}
a13[0]=s10;
a13[1]=s12;
a13[2]=s13;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(3);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
for(let v3=0;v3<rows;v3++){const t2=n1[v3];const i3=3*v3;s1+=t2*n0[i3];s4+=t2*n0[i3+1];s5+=t2*n0[i3+2];}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
let s6=0;
let s8=0;
let s9=0;
for(let v5=0;v5<rows;v5++){const i7=3*v5;s6+=n0[i7];s8+=n0[i7+1];s9+=n0[i7+2];}
a7[0]=s6;
a7[1]=s8;
a7[2]=s9;
return {"W":a6,"b":a7};
};
}},
"1 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t2=n1[0];
const t3=n2[0];
const t5=n1[1];
const t6=n2[1];
const t7=n1[2];
const t8=n2[2];
const t9=n1[3];
const t10=n2[3];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i4=4*v1;a7[i4]=(t1*t2)+t3;a7[i4+1]=(t1*t5)+t6;a7[i4+2]=(t1*t7)+t8;a7[i4+3]=(t1*t9)+t10;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array(rows);
const a12=new Float64Array(4);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t3=n2[1];
const t4=n2[2];
const t5=n2[3];
for(let v1=0;v1<rows;v1++){const i1=4*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5));}
let s6=0;
let s9=0;
let s10=0;
let s11=0;
for(let v6=0;v6<rows;v6++){const t7=n1[v6];const i8=4*v6;s6+=t7*n0[i8];s9+=t7*n0[i8+1];s10+=t7*n0[i8+2];s11+=t7*n0[i8+3];}
a12[0]=s6;
a12[1]=s9;
a12[2]=s10;
a12[3]=s11;
let s12=0;
let s14=0;
let s15=0;
let s16=0;
for(let v8=0;v8<rows;v8++){const i13=4*v8;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];}
a13[0]=s12;
a13[1]=s14;
a13[2]=s15;
a13[3]=s16;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(4);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
for(let v3=0;v3<rows;v3++){const t2=n1[v3];const i3=4*v3;s1+=t2*n0[i3];s4+=t2*n0[i3+1];s5+=t2*n0[i3+2];s6+=t2*n0[i3+3];}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
let s7=0;
let s9=0;
let s10=0;
let s11=0;
for(let v5=0;v5<rows;v5++){const i8=4*v5;s7+=n0[i8];s9+=n0[i8+1];s10+=n0[i8+2];s11+=n0[i8+3];}
a7[0]=s7;
a7[1]=s9;
a7[2]=s10;
a7[3]=s11;
return {"W":a6,"b":a7};
};
}},
"1 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t2=n1[0];
const t3=n2[0];
const t5=n1[1];
const t6=n2[1];
const t7=n1[2];
const t8=n2[2];
const t9=n1[3];
const t10=n2[3];
const t11=n1[4];
const t12=n2[4];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i4=5*v1;a7[i4]=(t1*t2)+t3;a7[i4+1]=(t1*t5)+t6;a7[i4+2]=(t1*t7)+t8;a7[i4+3]=(t1*t9)+t10;a7[i4+4]=(t1*t11)+t12;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array(rows);
const a12=new Float64Array(5);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t3=n2[1];
const t4=n2[2];
const t5=n2[3];
const t6=n2[4];
for(let v1=0;v1<rows;v1++){const i1=5*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+(n0[i1+4]*t6);}
let s7=0;
let s10=0;
let s11=0;
let s12=0;
let s13=0;
for(let v6=0;v6<rows;v6++){const t8=n1[v6];const i9=5*v6;s7+=t8*n0[i9];s10+=t8*n0[i9+1];s11+=t8*n0[i9+2];s12+=t8*n0[i9+3];s13+=t8*n0[i9+4];}
a12[0]=s7;
a12[1]=s10;
a12[2]=s11;
a12[3]=s12;
a12[4]=s13;
let s14=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v8=0;v8<rows;v8++){const i15=5*v8;s14+=n0[i15];s16+=n0[i15+1];s17+=n0[i15+2];s18+=n0[i15+3];s19+=n0[i15+4];}
a13[0]=s14;
a13[1]=s16;
a13[2]=s17;
a13[3]=s18;
a13[4]=s19;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(5);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
for(let v3=0;v3<rows;v3++){const t2=n1[v3];const i3=5*v3;s1+=t2*n0[i3];s4+=t2*n0[i3+1];s5+=t2*n0[i3+2];s6+=t2*n0[i3+3];s7+=t2*n0[i3+4];}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
let s8=0;
let s10=0;
let s11=0;
let s12=0;
let s13=0;
for(let v5=0;v5<rows;v5++){const i9=5*v5;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];s12+=n0[i9+3];s13+=n0[i9+4];}
a7[0]=s8;
a7[1]=s10;
a7[2]=s11;
a7[3]=s12;
a7[4]=s13;
return {"W":a6,"b":a7};
};
}},
"1 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t2=n1[0];
const t3=n2[0];
const t5=n1[1];
const t6=n2[1];
const t7=n1[2];
const t8=n2[2];
const t9=n1[3];
const t10=n2[3];
const t11=n1[4];
const t12=n2[4];
const t13=n1[5];
const t14=n2[5];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i4=6*v1;a7[i4]=(t1*t2)+t3;a7[i4+1]=(t1*t5)+t6;a7[i4+2]=(t1*t7)+t8;a7[i4+3]=(t1*t9)+t10;a7[i4+4]=(t1*t11)+t12;a7[i4+5]=(t1*t13)+t14;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array(rows);
const a12=new Float64Array(6);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t3=n2[1];
const t4=n2[2];
const t5=n2[3];
const t6=n2[4];
const t7=n2[5];
for(let v1=0;v1<rows;v1++){const i1=6*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+((n0[i1+4]*t6)+(n0[i1+5]*t7));}
let s8=0;
let s11=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v6=0;v6<rows;v6++){const t9=n1[v6];const i10=6*v6;s8+=t9*n0[i10];s11+=t9*n0[i10+1];s12+=t9*n0[i10+2];s13+=t9*n0[i10+3];s14+=t9*n0[i10+4];s15+=t9*n0[i10+5];}
a12[0]=s8;
a12[1]=s11;
a12[2]=s12;
a12[3]=s13;
a12[4]=s14;
a12[5]=s15;
let s16=0;
let s18=0;
let s19=0;
let s20=0;
let s21=0;
let s22=0;
for(let v8=0;v8<rows;v8++){const i17=6*v8;s16+=n0[i17];s18+=n0[i17+1];s19+=n0[i17+2];s20+=n0[i17+3];s21+=n0[i17+4];s22+=n0[i17+5];}
a13[0]=s16;
a13[1]=s18;
a13[2]=s19;
a13[3]=s20;
a13[4]=s21;
a13[5]=s22;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(6);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
for(let v3=0;v3<rows;v3++){const t2=n1[v3];const i3=6*v3;s1+=t2*n0[i3];s4+=t2*n0[i3+1];s5+=t2*n0[i3+2];s6+=t2*n0[i3+3];s7+=t2*n0[i3+4];s8+=t2*n0[i3+5];}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
a6[5]=s8;
let s9=0;
let s11=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v5=0;v5<rows;v5++){const i10=6*v5;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];s14+=n0[i10+4];s15+=n0[i10+5];}
a7[0]=s9;
a7[1]=s11;
a7[2]=s12;
a7[3]=s13;
a7[4]=s14;
a7[5]=s15;
return {"W":a6,"b":a7};
};
}},
"1 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t2=n1[0];
const t3=n2[0];
const t5=n1[1];
const t6=n2[1];
const t7=n1[2];
const t8=n2[2];
const t9=n1[3];
const t10=n2[3];
const t11=n1[4];
const t12=n2[4];
const t13=n1[5];
const t14=n2[5];
const t15=n1[6];
const t16=n2[6];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i4=7*v1;a7[i4]=(t1*t2)+t3;a7[i4+1]=(t1*t5)+t6;a7[i4+2]=(t1*t7)+t8;a7[i4+3]=(t1*t9)+t10;a7[i4+4]=(t1*t11)+t12;a7[i4+5]=(t1*t13)+t14;a7[i4+6]=(t1*t15)+t16;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array(rows);
const a12=new Float64Array(7);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t3=n2[1];
const t4=n2[2];
const t5=n2[3];
const t6=n2[4];
const t7=n2[5];
const t8=n2[6];
for(let v1=0;v1<rows;v1++){const i1=7*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+((n0[i1+4]*t6)+(n0[i1+5]*t7)+(n0[i1+6]*t8));}
let s9=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v6=0;v6<rows;v6++){const t10=n1[v6];const i11=7*v6;s9+=t10*n0[i11];s12+=t10*n0[i11+1];s13+=t10*n0[i11+2];s14+=t10*n0[i11+3];s15+=t10*n0[i11+4];s16+=t10*n0[i11+5];s17+=t10*n0[i11+6];}
a12[0]=s9;
a12[1]=s12;
a12[2]=s13;
a12[3]=s14;
a12[4]=s15;
a12[5]=s16;
a12[6]=s17;
let s18=0;
let s20=0;
let s21=0;
let s22=0;
let s23=0;
let s24=0;
let s25=0;
for(let v8=0;v8<rows;v8++){const i19=7*v8;s18+=n0[i19];s20+=n0[i19+1];s21+=n0[i19+2];s22+=n0[i19+3];s23+=n0[i19+4];s24+=n0[i19+5];s25+=n0[i19+6];}
a13[0]=s18;
a13[1]=s20;
a13[2]=s21;
a13[3]=s22;
a13[4]=s23;
a13[5]=s24;
a13[6]=s25;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(7);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
let s9=0;
for(let v3=0;v3<rows;v3++){const t2=n1[v3];const i3=7*v3;s1+=t2*n0[i3];s4+=t2*n0[i3+1];s5+=t2*n0[i3+2];s6+=t2*n0[i3+3];s7+=t2*n0[i3+4];s8+=t2*n0[i3+5];s9+=t2*n0[i3+6];}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
a6[5]=s8;
a6[6]=s9;
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i11=7*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];s16+=n0[i11+5];s17+=n0[i11+6];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
a7[5]=s16;
a7[6]=s17;
return {"W":a6,"b":a7};
};
}},
"1 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t2=n1[0];
const t3=n2[0];
const t5=n1[1];
const t6=n2[1];
const t7=n1[2];
const t8=n2[2];
const t9=n1[3];
const t10=n2[3];
const t11=n1[4];
const t12=n2[4];
const t13=n1[5];
const t14=n2[5];
const t15=n1[6];
const t16=n2[6];
const t17=n1[7];
const t18=n2[7];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i4=8*v1;a7[i4]=(t1*t2)+t3;a7[i4+1]=(t1*t5)+t6;a7[i4+2]=(t1*t7)+t8;a7[i4+3]=(t1*t9)+t10;a7[i4+4]=(t1*t11)+t12;a7[i4+5]=(t1*t13)+t14;a7[i4+6]=(t1*t15)+t16;a7[i4+7]=(t1*t17)+t18;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array(rows);
const a12=new Float64Array(8);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t3=n2[1];
const t4=n2[2];
const t5=n2[3];
const t6=n2[4];
const t7=n2[5];
const t8=n2[6];
const t9=n2[7];
for(let v1=0;v1<rows;v1++){const i1=8*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+((n0[i1+4]*t6)+(n0[i1+5]*t7)+((n0[i1+6]*t8)+(n0[i1+7]*t9)));}
let s10=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v6=0;v6<rows;v6++){const t11=n1[v6];const i12=8*v6;s10+=t11*n0[i12];s13+=t11*n0[i12+1];s14+=t11*n0[i12+2];s15+=t11*n0[i12+3];s16+=t11*n0[i12+4];s17+=t11*n0[i12+5];s18+=t11*n0[i12+6];s19+=t11*n0[i12+7];}
a12[0]=s10;
a12[1]=s13;
a12[2]=s14;
a12[3]=s15;
a12[4]=s16;
a12[5]=s17;
a12[6]=s18;
a12[7]=s19;
let s20=0;
let s22=0;
let s23=0;
let s24=0;
let s25=0;
let s26=0;
let s27=0;
let s28=0;
for(let v8=0;v8<rows;v8++){const i21=8*v8;s20+=n0[i21];s22+=n0[i21+1];s23+=n0[i21+2];s24+=n0[i21+3];s25+=n0[i21+4];s26+=n0[i21+5];s27+=n0[i21+6];s28+=n0[i21+7];}
a13[0]=s20;
a13[1]=s22;
a13[2]=s23;
a13[3]=s24;
a13[4]=s25;
a13[5]=s26;
a13[6]=s27;
a13[7]=s28;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(8);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
let s9=0;
let s10=0;
for(let v3=0;v3<rows;v3++){const t2=n1[v3];const i3=8*v3;s1+=t2*n0[i3];s4+=t2*n0[i3+1];s5+=t2*n0[i3+2];s6+=t2*n0[i3+3];s7+=t2*n0[i3+4];s8+=t2*n0[i3+5];s9+=t2*n0[i3+6];s10+=t2*n0[i3+7];}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
a6[5]=s8;
a6[6]=s9;
a6[7]=s10;
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i12=8*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];s18+=n0[i12+6];s19+=n0[i12+7];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
a7[6]=s18;
a7[7]=s19;
return {"W":a6,"b":a7};
};
}},
"2 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"][0];
const t2=n1[0];
const t3=n1[1];
for(let v1=0;v1<rows;v1++){const i1=2*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(2);
const wn13=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t4=n2[1];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i3=2*v1;a7[i3]=t1*t2;a7[i3+1]=t1*t4;}
let s5=0;
let s8=0;
for(let v6=0;v6<rows;v6++){const i6=2*v6;const t7=n0[v6];s5+=n1[i6]*t7;s8+=n1[i6+1]*t7;}
a12[0]=s5;
a12[1]=s8;
let s9=0;
for(let v8=0;v8<rows;v8++){s9+=n0[v8];}
const n13=s9;
wn13[0]=n13;
return {"dX":a7,"W":a12,"b":wn13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(2);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n0[v3];s1+=n1[i2]*t3;s4+=n1[i2+1]*t3;}
a6[0]=s1;
a6[1]=s4;
let s5=0;
for(let v5=0;v5<rows;v5++){s5+=n0[v5];}
const n7=s5;
wn7[0]=n7;
return {"W":a6,"b":wn7};
};
}},
"2 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[2];
const t6=n2[0];
const t7=n1[1];
const t8=n1[3];
const t9=n2[1];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];a7[i1]=(t2*t3)+(t4*t5)+t6;a7[i1+1]=(t2*t7)+(t4*t8)+t9;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(4);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t6=n2[2];
const t7=n2[3];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];a7[i1]=(t2*t3)+(t4*t5);a7[i1+1]=(t2*t6)+(t4*t7);}
let s8=0;
let s12=0;
let s14=0;
let s16=0;
for(let v6=0;v6<rows;v6++){const i9=2*v6;const t10=n1[i9];const t11=n0[i9];s8+=t10*t11;const t13=n1[i9+1];s12+=t13*t11;const t15=n0[i9+1];s14+=t10*t15;s16+=t13*t15;}
a12[0]=s8;
a12[2]=s12;
a12[1]=s14;
a12[3]=s16;
let s17=0;
let s19=0;
for(let v8=0;v8<rows;v8++){const i18=2*v8;s17+=n0[i18];s19+=n0[i18+1];}
a13[0]=s17;
a13[1]=s19;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(4);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s5=0;
let s7=0;
let s9=0;
for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n1[i2];const t4=n0[i2];s1+=t3*t4;const t6=n1[i2+1];s5+=t6*t4;const t8=n0[i2+1];s7+=t3*t8;s9+=t6*t8;}
a6[0]=s1;
a6[2]=s5;
a6[1]=s7;
a6[3]=s9;
let s10=0;
let s12=0;
for(let v5=0;v5<rows;v5++){const i11=2*v5;s10+=n0[i11];s12+=n0[i11+1];}
a7[0]=s10;
a7[1]=s12;
return {"W":a6,"b":a7};
};
}},
"2 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[3];
const t6=n2[0];
const t8=n1[1];
const t9=n1[4];
const t10=n2[1];
const t11=n1[2];
const t12=n1[5];
const t13=n2[2];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i7=3*v1;a7[i7]=(t2*t3)+(t4*t5)+t6;a7[i7+1]=(t2*t8)+(t4*t9)+t10;a7[i7+2]=(t2*t11)+(t4*t12)+t13;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(6);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t10=n2[4];
const t11=n2[5];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i8=2*v1;a7[i8]=(t2*t3)+(t4*t5)+(t6*t7);a7[i8+1]=(t2*t9)+(t4*t10)+(t6*t11);}
let s12=0;
let s17=0;
let s19=0;
let s21=0;
let s22=0;
let s24=0;
for(let v6=0;v6<rows;v6++){const i13=2*v6;const t14=n1[i13];const i15=3*v6;const t16=n0[i15];s12+=t14*t16;const t18=n1[i13+1];s17+=t18*t16;const t20=n0[i15+1];s19+=t14*t20;s21+=t18*t20;const t23=n0[i15+2];s22+=t14*t23;s24+=t18*t23;}
a12[0]=s12;
a12[3]=s17;
a12[1]=s19;
a12[4]=s21;
a12[2]=s22;
a12[5]=s24;
let s25=0;
let s27=0;
let s28=0;
for(let v8=0;v8<rows;v8++){const i26=3*v8;s25+=n0[i26];s27+=n0[i26+1];s28+=n0[i26+2];}
a13[0]=s25;
a13[1]=s27;
a13[2]=s28;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(6);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s6=0;
let s8=0;
let s10=0;
let s11=0;
let s13=0;
for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n1[i2];const i4=3*v3;const t5=n0[i4];s1+=t3*t5;const t7=n1[i2+1];s6+=t7*t5;const t9=n0[i4+1];s8+=t3*t9;s10+=t7*t9;const t12=n0[i4+2];s11+=t3*t12;s13+=t7*t12;}
a6[0]=s1;
a6[3]=s6;
a6[1]=s8;
a6[4]=s10;
a6[2]=s11;
a6[5]=s13;
let s14=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i15=3*v5;s14+=n0[i15];s16+=n0[i15+1];s17+=n0[i15+2];}
a7[0]=s14;
a7[1]=s16;
a7[2]=s17;
return {"W":a6,"b":a7};
};
}},
"2 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[4];
const t6=n2[0];
const t8=n1[1];
const t9=n1[5];
const t10=n2[1];
const t11=n1[2];
const t12=n1[6];
const t13=n2[2];
const t14=n1[3];
const t15=n1[7];
const t16=n2[3];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i7=4*v1;a7[i7]=(t2*t3)+(t4*t5)+t6;a7[i7+1]=(t2*t8)+(t4*t9)+t10;a7[i7+2]=(t2*t11)+(t4*t12)+t13;a7[i7+3]=(t2*t14)+(t4*t15)+t16;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(8);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t12=n2[5];
const t13=n2[6];
const t14=n2[7];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i10=2*v1;a7[i10]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9));a7[i10+1]=(t2*t11)+(t4*t12)+((t6*t13)+(t8*t14));}
let s15=0;
let s20=0;
let s22=0;
let s24=0;
let s25=0;
let s27=0;
let s28=0;
let s30=0;
for(let v6=0;v6<rows;v6++){const i16=2*v6;const t17=n1[i16];const i18=4*v6;const t19=n0[i18];s15+=t17*t19;const t21=n1[i16+1];s20+=t21*t19;const t23=n0[i18+1];s22+=t17*t23;s24+=t21*t23;const t26=n0[i18+2];s25+=t17*t26;s27+=t21*t26;const t29=n0[i18+3];s28+=t17*t29;s30+=t21*t29;}
a12[0]=s15;
a12[4]=s20;
a12[1]=s22;
a12[5]=s24;
a12[2]=s25;
a12[6]=s27;
a12[3]=s28;
a12[7]=s30;
let s31=0;
let s33=0;
let s34=0;
let s35=0;
for(let v8=0;v8<rows;v8++){const i32=4*v8;s31+=n0[i32];s33+=n0[i32+1];s34+=n0[i32+2];s35+=n0[i32+3];}
a13[0]=s31;
a13[1]=s33;
a13[2]=s34;
a13[3]=s35;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(8);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s6=0;
let s8=0;
let s10=0;
let s11=0;
let s13=0;
let s14=0;
let s16=0;
for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n1[i2];const i4=4*v3;const t5=n0[i4];s1+=t3*t5;const t7=n1[i2+1];s6+=t7*t5;const t9=n0[i4+1];s8+=t3*t9;s10+=t7*t9;const t12=n0[i4+2];s11+=t3*t12;s13+=t7*t12;const t15=n0[i4+3];s14+=t3*t15;s16+=t7*t15;}
a6[0]=s1;
a6[4]=s6;
a6[1]=s8;
a6[5]=s10;
a6[2]=s11;
a6[6]=s13;
a6[3]=s14;
a6[7]=s16;
let s17=0;
let s19=0;
let s20=0;
let s21=0;
for(let v5=0;v5<rows;v5++){const i18=4*v5;s17+=n0[i18];s19+=n0[i18+1];s20+=n0[i18+2];s21+=n0[i18+3];}
a7[0]=s17;
a7[1]=s19;
a7[2]=s20;
a7[3]=s21;
return {"W":a6,"b":a7};
};
}},
"2 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[5];
const t6=n2[0];
const t8=n1[1];
const t9=n1[6];
const t10=n2[1];
const t11=n1[2];
const t12=n1[7];
const t13=n2[2];
const t14=n1[3];
const t15=n1[8];
const t16=n2[3];
const t17=n1[4];
const t18=n1[9];
const t19=n2[4];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i7=5*v1;a7[i7]=(t2*t3)+(t4*t5)+t6;a7[i7+1]=(t2*t8)+(t4*t9)+t10;a7[i7+2]=(t2*t11)+(t4*t12)+t13;a7[i7+3]=(t2*t14)+(t4*t15)+t16;a7[i7+4]=(t2*t17)+(t4*t18)+t19;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(10);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t14=n2[6];
const t15=n2[7];
const t16=n2[8];
const t17=n2[9];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i12=2*v1;a7[i12]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11);a7[i12+1]=(t2*t13)+(t4*t14)+((t6*t15)+(t8*t16))+(t10*t17);}
for(let v4=0;v4<2;v4++){let s18=0;let s22=0;let s23=0;let s24=0;let s25=0;for(let v6=0;v6<rows;v6++){const i19=2*v6;const t20=n1[v4+i19];const i21=5*v6;s18+=t20*n0[i21];s22+=t20*n0[i21+1];s23+=t20*n0[i21+2];s24+=t20*n0[i21+3];s25+=t20*n0[i21+4];}const i26=5*v4;a12[i26]=s18;a12[i26+1]=s22;a12[i26+2]=s23;a12[i26+3]=s24;a12[i26+4]=s25;}
let s27=0;
let s29=0;
let s30=0;
let s31=0;
let s32=0;
for(let v8=0;v8<rows;v8++){const i28=5*v8;s27+=n0[i28];s29+=n0[i28+1];s30+=n0[i28+2];s31+=n0[i28+3];s32+=n0[i28+4];}
a13[0]=s27;
a13[1]=s29;
a13[2]=s30;
a13[3]=s31;
a13[4]=s32;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(10);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<2;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n1[v1+i2];const i4=5*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];}const i9=5*v1;a6[i9]=s1;a6[i9+1]=s5;a6[i9+2]=s6;a6[i9+3]=s7;a6[i9+4]=s8;}
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v5=0;v5<rows;v5++){const i11=5*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
return {"W":a6,"b":a7};
};
}},
"2 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[6];
const t6=n2[0];
const t8=n1[1];
const t9=n1[7];
const t10=n2[1];
const t11=n1[2];
const t12=n1[8];
const t13=n2[2];
const t14=n1[3];
const t15=n1[9];
const t16=n2[3];
const t17=n1[4];
const t18=n1[10];
const t19=n2[4];
const t20=n1[5];
const t21=n1[11];
const t22=n2[5];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i7=6*v1;a7[i7]=(t2*t3)+(t4*t5)+t6;a7[i7+1]=(t2*t8)+(t4*t9)+t10;a7[i7+2]=(t2*t11)+(t4*t12)+t13;a7[i7+3]=(t2*t14)+(t4*t15)+t16;a7[i7+4]=(t2*t17)+(t4*t18)+t19;a7[i7+5]=(t2*t20)+(t4*t21)+t22;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(12);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t16=n2[7];
const t17=n2[8];
const t18=n2[9];
const t19=n2[10];
const t20=n2[11];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i14=2*v1;a7[i14]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13));a7[i14+1]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18))+((t10*t19)+(t12*t20));}
for(let v4=0;v4<2;v4++){let s21=0;let s25=0;let s26=0;let s27=0;let s28=0;let s29=0;for(let v6=0;v6<rows;v6++){const i22=2*v6;const t23=n1[v4+i22];const i24=6*v6;s21+=t23*n0[i24];s25+=t23*n0[i24+1];s26+=t23*n0[i24+2];s27+=t23*n0[i24+3];s28+=t23*n0[i24+4];s29+=t23*n0[i24+5];}const i30=6*v4;a12[i30]=s21;a12[i30+1]=s25;a12[i30+2]=s26;a12[i30+3]=s27;a12[i30+4]=s28;a12[i30+5]=s29;}
let s31=0;
let s33=0;
let s34=0;
let s35=0;
let s36=0;
let s37=0;
for(let v8=0;v8<rows;v8++){const i32=6*v8;s31+=n0[i32];s33+=n0[i32+1];s34+=n0[i32+2];s35+=n0[i32+3];s36+=n0[i32+4];s37+=n0[i32+5];}
a13[0]=s31;
a13[1]=s33;
a13[2]=s34;
a13[3]=s35;
a13[4]=s36;
a13[5]=s37;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(12);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<2;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n1[v1+i2];const i4=6*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];}const i10=6*v1;a6[i10]=s1;a6[i10+1]=s5;a6[i10+2]=s6;a6[i10+3]=s7;a6[i10+4]=s8;a6[i10+5]=s9;}
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i12=6*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
return {"W":a6,"b":a7};
};
}},
"2 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[7];
const t6=n2[0];
const t8=n1[1];
const t9=n1[8];
const t10=n2[1];
const t11=n1[2];
const t12=n1[9];
const t13=n2[2];
const t14=n1[3];
const t15=n1[10];
const t16=n2[3];
const t17=n1[4];
const t18=n1[11];
const t19=n2[4];
const t20=n1[5];
const t21=n1[12];
const t22=n2[5];
const t23=n1[6];
const t24=n1[13];
const t25=n2[6];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i7=7*v1;a7[i7]=(t2*t3)+(t4*t5)+t6;a7[i7+1]=(t2*t8)+(t4*t9)+t10;a7[i7+2]=(t2*t11)+(t4*t12)+t13;a7[i7+3]=(t2*t14)+(t4*t15)+t16;a7[i7+4]=(t2*t17)+(t4*t18)+t19;a7[i7+5]=(t2*t20)+(t4*t21)+t22;a7[i7+6]=(t2*t23)+(t4*t24)+t25;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(14);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t18=n2[8];
const t19=n2[9];
const t20=n2[10];
const t21=n2[11];
const t22=n2[12];
const t23=n2[13];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i16=2*v1;a7[i16]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15));a7[i16+1]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+((t10*t21)+(t12*t22)+(t14*t23));}
for(let v4=0;v4<2;v4++){let s24=0;let s28=0;let s29=0;let s30=0;let s31=0;let s32=0;let s33=0;for(let v6=0;v6<rows;v6++){const i25=2*v6;const t26=n1[v4+i25];const i27=7*v6;s24+=t26*n0[i27];s28+=t26*n0[i27+1];s29+=t26*n0[i27+2];s30+=t26*n0[i27+3];s31+=t26*n0[i27+4];s32+=t26*n0[i27+5];s33+=t26*n0[i27+6];}const i34=7*v4;a12[i34]=s24;a12[i34+1]=s28;a12[i34+2]=s29;a12[i34+3]=s30;a12[i34+4]=s31;a12[i34+5]=s32;a12[i34+6]=s33;}
let s35=0;
let s37=0;
let s38=0;
let s39=0;
let s40=0;
let s41=0;
let s42=0;
for(let v8=0;v8<rows;v8++){const i36=7*v8;s35+=n0[i36];s37+=n0[i36+1];s38+=n0[i36+2];s39+=n0[i36+3];s40+=n0[i36+4];s41+=n0[i36+5];s42+=n0[i36+6];}
a13[0]=s35;
a13[1]=s37;
a13[2]=s38;
a13[3]=s39;
a13[4]=s40;
a13[5]=s41;
a13[6]=s42;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(14);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<2;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n1[v1+i2];const i4=7*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];}const i11=7*v1;a6[i11]=s1;a6[i11+1]=s5;a6[i11+2]=s6;a6[i11+3]=s7;a6[i11+4]=s8;a6[i11+5]=s9;a6[i11+6]=s10;}
let s12=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i13=7*v5;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];s17+=n0[i13+4];s18+=n0[i13+5];s19+=n0[i13+6];}
a7[0]=s12;
a7[1]=s14;
a7[2]=s15;
a7[3]=s16;
a7[4]=s17;
a7[5]=s18;
a7[6]=s19;
return {"W":a6,"b":a7};
};
}},
"2 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[8];
const t6=n2[0];
const t8=n1[1];
const t9=n1[9];
const t10=n2[1];
const t11=n1[2];
const t12=n1[10];
const t13=n2[2];
const t14=n1[3];
const t15=n1[11];
const t16=n2[3];
const t17=n1[4];
const t18=n1[12];
const t19=n2[4];
const t20=n1[5];
const t21=n1[13];
const t22=n2[5];
const t23=n1[6];
const t24=n1[14];
const t25=n2[6];
const t26=n1[7];
const t27=n1[15];
const t28=n2[7];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i7=8*v1;a7[i7]=(t2*t3)+(t4*t5)+t6;a7[i7+1]=(t2*t8)+(t4*t9)+t10;a7[i7+2]=(t2*t11)+(t4*t12)+t13;a7[i7+3]=(t2*t14)+(t4*t15)+t16;a7[i7+4]=(t2*t17)+(t4*t18)+t19;a7[i7+5]=(t2*t20)+(t4*t21)+t22;a7[i7+6]=(t2*t23)+(t4*t24)+t25;a7[i7+7]=(t2*t26)+(t4*t27)+t28;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
const a12=new Float64Array(16);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t19=n2[8];
const t20=n2[9];
const t21=n2[10];
const t22=n2[11];
const t23=n2[12];
const t24=n2[13];
const t25=n2[14];
const t26=n2[15];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i18=2*v1;a7[i18]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)));a7[i18+1]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+((t10*t23)+(t12*t24)+((t14*t25)+(t16*t26)));}
for(let v4=0;v4<2;v4++){let s27=0;let s31=0;let s32=0;let s33=0;let s34=0;let s35=0;let s36=0;let s37=0;for(let v6=0;v6<rows;v6++){const i28=2*v6;const t29=n1[v4+i28];const i30=8*v6;s27+=t29*n0[i30];s31+=t29*n0[i30+1];s32+=t29*n0[i30+2];s33+=t29*n0[i30+3];s34+=t29*n0[i30+4];s35+=t29*n0[i30+5];s36+=t29*n0[i30+6];s37+=t29*n0[i30+7];}const i38=8*v4;a12[i38]=s27;a12[i38+1]=s31;a12[i38+2]=s32;a12[i38+3]=s33;a12[i38+4]=s34;a12[i38+5]=s35;a12[i38+6]=s36;a12[i38+7]=s37;}
let s39=0;
let s41=0;
let s42=0;
let s43=0;
let s44=0;
let s45=0;
let s46=0;
let s47=0;
for(let v8=0;v8<rows;v8++){const i40=8*v8;s39+=n0[i40];s41+=n0[i40+1];s42+=n0[i40+2];s43+=n0[i40+3];s44+=n0[i40+4];s45+=n0[i40+5];s46+=n0[i40+6];s47+=n0[i40+7];}
a13[0]=s39;
a13[1]=s41;
a13[2]=s42;
a13[3]=s43;
a13[4]=s44;
a13[5]=s45;
a13[6]=s46;
a13[7]=s47;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(16);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<2;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;let s11=0;for(let v3=0;v3<rows;v3++){const i2=2*v3;const t3=n1[v1+i2];const i4=8*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];s11+=t3*n0[i4+7];}const i12=8*v1;a6[i12]=s1;a6[i12+1]=s5;a6[i12+2]=s6;a6[i12+3]=s7;a6[i12+4]=s8;a6[i12+5]=s9;a6[i12+6]=s10;a6[i12+7]=s11;}
let s13=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
let s21=0;
for(let v5=0;v5<rows;v5++){const i14=8*v5;s13+=n0[i14];s15+=n0[i14+1];s16+=n0[i14+2];s17+=n0[i14+3];s18+=n0[i14+4];s19+=n0[i14+5];s20+=n0[i14+6];s21+=n0[i14+7];}
a7[0]=s13;
a7[1]=s15;
a7[2]=s16;
a7[3]=s17;
a7[4]=s18;
a7[5]=s19;
a7[6]=s20;
a7[7]=s21;
return {"W":a6,"b":a7};
};
}},
"3 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"][0];
const t2=n1[0];
const t3=n1[1];
const t4=n1[2];
for(let v1=0;v1<rows;v1++){const i1=3*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+(n0[i1+2]*t4)+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(3);
const wn13=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t4=n2[1];
const t5=n2[2];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i3=3*v1;a7[i3]=t1*t2;a7[i3+1]=t1*t4;a7[i3+2]=t1*t5;}
let s6=0;
let s9=0;
let s10=0;
for(let v6=0;v6<rows;v6++){const i7=3*v6;const t8=n0[v6];s6+=n1[i7]*t8;s9+=n1[i7+1]*t8;s10+=n1[i7+2]*t8;}
a12[0]=s6;
a12[1]=s9;
a12[2]=s10;
let s11=0;
for(let v8=0;v8<rows;v8++){s11+=n0[v8];}
const n13=s11;
wn13[0]=n13;
return {"dX":a7,"W":a12,"b":wn13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(3);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n0[v3];s1+=n1[i2]*t3;s4+=n1[i2+1]*t3;s5+=n1[i2+2]*t3;}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
let s6=0;
for(let v5=0;v5<rows;v5++){s6+=n0[v5];}
const n7=s6;
wn7[0]=n7;
return {"W":a6,"b":wn7};
};
}},
"3 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[2];
const t7=n1[4];
const t8=n2[0];
const t10=n1[1];
const t11=n1[3];
const t12=n1[5];
const t13=n2[1];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i9=2*v1;a7[i9]=(t2*t3)+(t4*t5)+(t6*t7)+t8;a7[i9+1]=(t2*t10)+(t4*t11)+(t6*t12)+t13;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(6);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t8=n2[3];
const t9=n2[4];
const t10=n2[5];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i6=3*v1;a7[i6]=(t2*t3)+(t4*t5);a7[i6+1]=(t2*t7)+(t4*t8);a7[i6+2]=(t2*t9)+(t4*t10);}
let s11=0;
let s16=0;
let s18=0;
let s20=0;
let s22=0;
let s23=0;
for(let v6=0;v6<rows;v6++){const i12=3*v6;const t13=n1[i12];const i14=2*v6;const t15=n0[i14];s11+=t13*t15;const t17=n1[i12+1];s16+=t17*t15;const t19=n1[i12+2];s18+=t19*t15;const t21=n0[i14+1];s20+=t13*t21;s22+=t17*t21;s23+=t19*t21;}
a12[0]=s11;
a12[2]=s16;
a12[4]=s18;
a12[1]=s20;
a12[3]=s22;
a12[5]=s23;
let s24=0;
let s26=0;
for(let v8=0;v8<rows;v8++){const i25=2*v8;s24+=n0[i25];s26+=n0[i25+1];}
a13[0]=s24;
a13[1]=s26;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(6);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s6=0;
let s8=0;
let s10=0;
let s12=0;
let s13=0;
for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n1[i2];const i4=2*v3;const t5=n0[i4];s1+=t3*t5;const t7=n1[i2+1];s6+=t7*t5;const t9=n1[i2+2];s8+=t9*t5;const t11=n0[i4+1];s10+=t3*t11;s12+=t7*t11;s13+=t9*t11;}
a6[0]=s1;
a6[2]=s6;
a6[4]=s8;
a6[1]=s10;
a6[3]=s12;
a6[5]=s13;
let s14=0;
let s16=0;
for(let v5=0;v5<rows;v5++){const i15=2*v5;s14+=n0[i15];s16+=n0[i15+1];}
a7[0]=s14;
a7[1]=s16;
return {"W":a6,"b":a7};
};
}},
"3 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[3];
const t7=n1[6];
const t8=n2[0];
const t9=n1[1];
const t10=n1[4];
const t11=n1[7];
const t12=n2[1];
const t13=n1[2];
const t14=n1[5];
const t15=n1[8];
const t16=n2[2];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];a7[i1]=(t2*t3)+(t4*t5)+(t6*t7)+t8;a7[i1+1]=(t2*t9)+(t4*t10)+(t6*t11)+t12;a7[i1+2]=(t2*t13)+(t4*t14)+(t6*t15)+t16;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(9);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t8=n2[3];
const t9=n2[4];
const t10=n2[5];
const t11=n2[6];
const t12=n2[7];
const t13=n2[8];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];a7[i1]=(t2*t3)+(t4*t5)+(t6*t7);a7[i1+1]=(t2*t8)+(t4*t9)+(t6*t10);a7[i1+2]=(t2*t11)+(t4*t12)+(t6*t13);}
for(let v4=0;v4<3;v4++){let s14=0;let s17=0;let s18=0;for(let v6=0;v6<rows;v6++){const i15=3*v6;const t16=n1[v4+i15];s14+=t16*n0[i15];s17+=t16*n0[i15+1];s18+=t16*n0[i15+2];}const i19=3*v4;a12[i19]=s14;a12[i19+1]=s17;a12[i19+2]=s18;}
let s20=0;
let s22=0;
let s23=0;
for(let v8=0;v8<rows;v8++){const i21=3*v8;s20+=n0[i21];s22+=n0[i21+1];s23+=n0[i21+2];}
a13[0]=s20;
a13[1]=s22;
a13[2]=s23;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(9);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<3;v1++){let s1=0;let s4=0;let s5=0;for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n1[v1+i2];s1+=t3*n0[i2];s4+=t3*n0[i2+1];s5+=t3*n0[i2+2];}const i6=3*v1;a6[i6]=s1;a6[i6+1]=s4;a6[i6+2]=s5;}
let s7=0;
let s9=0;
let s10=0;
for(let v5=0;v5<rows;v5++){const i8=3*v5;s7+=n0[i8];s9+=n0[i8+1];s10+=n0[i8+2];}
a7[0]=s7;
a7[1]=s9;
a7[2]=s10;
return {"W":a6,"b":a7};
};
}},
"3 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[4];
const t7=n1[8];
const t8=n2[0];
const t10=n1[1];
const t11=n1[5];
const t12=n1[9];
const t13=n2[1];
const t14=n1[2];
const t15=n1[6];
const t16=n1[10];
const t17=n2[2];
const t18=n1[3];
const t19=n1[7];
const t20=n1[11];
const t21=n2[3];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i9=4*v1;a7[i9]=(t2*t3)+(t4*t5)+(t6*t7)+t8;a7[i9+1]=(t2*t10)+(t4*t11)+(t6*t12)+t13;a7[i9+2]=(t2*t14)+(t4*t15)+(t6*t16)+t17;a7[i9+3]=(t2*t18)+(t4*t19)+(t6*t20)+t21;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(12);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t12=n2[5];
const t13=n2[6];
const t14=n2[7];
const t15=n2[8];
const t16=n2[9];
const t17=n2[10];
const t18=n2[11];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i10=3*v1;a7[i10]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9));a7[i10+1]=(t2*t11)+(t4*t12)+((t6*t13)+(t8*t14));a7[i10+2]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18));}
for(let v4=0;v4<3;v4++){let s19=0;let s23=0;let s24=0;let s25=0;for(let v6=0;v6<rows;v6++){const i20=3*v6;const t21=n1[v4+i20];const i22=4*v6;s19+=t21*n0[i22];s23+=t21*n0[i22+1];s24+=t21*n0[i22+2];s25+=t21*n0[i22+3];}const i26=4*v4;a12[i26]=s19;a12[i26+1]=s23;a12[i26+2]=s24;a12[i26+3]=s25;}
let s27=0;
let s29=0;
let s30=0;
let s31=0;
for(let v8=0;v8<rows;v8++){const i28=4*v8;s27+=n0[i28];s29+=n0[i28+1];s30+=n0[i28+2];s31+=n0[i28+3];}
a13[0]=s27;
a13[1]=s29;
a13[2]=s30;
a13[3]=s31;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(12);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<3;v1++){let s1=0;let s5=0;let s6=0;let s7=0;for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n1[v1+i2];const i4=4*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];}const i8=4*v1;a6[i8]=s1;a6[i8+1]=s5;a6[i8+2]=s6;a6[i8+3]=s7;}
let s9=0;
let s11=0;
let s12=0;
let s13=0;
for(let v5=0;v5<rows;v5++){const i10=4*v5;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];}
a7[0]=s9;
a7[1]=s11;
a7[2]=s12;
a7[3]=s13;
return {"W":a6,"b":a7};
};
}},
"3 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[5];
const t7=n1[10];
const t8=n2[0];
const t10=n1[1];
const t11=n1[6];
const t12=n1[11];
const t13=n2[1];
const t14=n1[2];
const t15=n1[7];
const t16=n1[12];
const t17=n2[2];
const t18=n1[3];
const t19=n1[8];
const t20=n1[13];
const t21=n2[3];
const t22=n1[4];
const t23=n1[9];
const t24=n1[14];
const t25=n2[4];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i9=5*v1;a7[i9]=(t2*t3)+(t4*t5)+(t6*t7)+t8;a7[i9+1]=(t2*t10)+(t4*t11)+(t6*t12)+t13;a7[i9+2]=(t2*t14)+(t4*t15)+(t6*t16)+t17;a7[i9+3]=(t2*t18)+(t4*t19)+(t6*t20)+t21;a7[i9+4]=(t2*t22)+(t4*t23)+(t6*t24)+t25;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(15);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t14=n2[6];
const t15=n2[7];
const t16=n2[8];
const t17=n2[9];
const t18=n2[10];
const t19=n2[11];
const t20=n2[12];
const t21=n2[13];
const t22=n2[14];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i12=3*v1;a7[i12]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11);a7[i12+1]=(t2*t13)+(t4*t14)+((t6*t15)+(t8*t16))+(t10*t17);a7[i12+2]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+(t10*t22);}
for(let v4=0;v4<3;v4++){let s23=0;let s27=0;let s28=0;let s29=0;let s30=0;for(let v6=0;v6<rows;v6++){const i24=3*v6;const t25=n1[v4+i24];const i26=5*v6;s23+=t25*n0[i26];s27+=t25*n0[i26+1];s28+=t25*n0[i26+2];s29+=t25*n0[i26+3];s30+=t25*n0[i26+4];}const i31=5*v4;a12[i31]=s23;a12[i31+1]=s27;a12[i31+2]=s28;a12[i31+3]=s29;a12[i31+4]=s30;}
let s32=0;
let s34=0;
let s35=0;
let s36=0;
let s37=0;
for(let v8=0;v8<rows;v8++){const i33=5*v8;s32+=n0[i33];s34+=n0[i33+1];s35+=n0[i33+2];s36+=n0[i33+3];s37+=n0[i33+4];}
a13[0]=s32;
a13[1]=s34;
a13[2]=s35;
a13[3]=s36;
a13[4]=s37;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(15);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<3;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n1[v1+i2];const i4=5*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];}const i9=5*v1;a6[i9]=s1;a6[i9+1]=s5;a6[i9+2]=s6;a6[i9+3]=s7;a6[i9+4]=s8;}
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v5=0;v5<rows;v5++){const i11=5*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
return {"W":a6,"b":a7};
};
}},
"3 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[6];
const t7=n1[12];
const t8=n2[0];
const t10=n1[1];
const t11=n1[7];
const t12=n1[13];
const t13=n2[1];
const t14=n1[2];
const t15=n1[8];
const t16=n1[14];
const t17=n2[2];
const t18=n1[3];
const t19=n1[9];
const t20=n1[15];
const t21=n2[3];
const t22=n1[4];
const t23=n1[10];
const t24=n1[16];
const t25=n2[4];
const t26=n1[5];
const t27=n1[11];
const t28=n1[17];
const t29=n2[5];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i9=6*v1;a7[i9]=(t2*t3)+(t4*t5)+(t6*t7)+t8;a7[i9+1]=(t2*t10)+(t4*t11)+(t6*t12)+t13;a7[i9+2]=(t2*t14)+(t4*t15)+(t6*t16)+t17;a7[i9+3]=(t2*t18)+(t4*t19)+(t6*t20)+t21;a7[i9+4]=(t2*t22)+(t4*t23)+(t6*t24)+t25;a7[i9+5]=(t2*t26)+(t4*t27)+(t6*t28)+t29;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(18);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t16=n2[7];
const t17=n2[8];
const t18=n2[9];
const t19=n2[10];
const t20=n2[11];
const t21=n2[12];
const t22=n2[13];
const t23=n2[14];
const t24=n2[15];
const t25=n2[16];
const t26=n2[17];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i14=3*v1;a7[i14]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13));a7[i14+1]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18))+((t10*t19)+(t12*t20));a7[i14+2]=(t2*t21)+(t4*t22)+((t6*t23)+(t8*t24))+((t10*t25)+(t12*t26));}
for(let v4=0;v4<3;v4++){let s27=0;let s31=0;let s32=0;let s33=0;let s34=0;let s35=0;for(let v6=0;v6<rows;v6++){const i28=3*v6;const t29=n1[v4+i28];const i30=6*v6;s27+=t29*n0[i30];s31+=t29*n0[i30+1];s32+=t29*n0[i30+2];s33+=t29*n0[i30+3];s34+=t29*n0[i30+4];s35+=t29*n0[i30+5];}const i36=6*v4;a12[i36]=s27;a12[i36+1]=s31;a12[i36+2]=s32;a12[i36+3]=s33;a12[i36+4]=s34;a12[i36+5]=s35;}
let s37=0;
let s39=0;
let s40=0;
let s41=0;
let s42=0;
let s43=0;
for(let v8=0;v8<rows;v8++){const i38=6*v8;s37+=n0[i38];s39+=n0[i38+1];s40+=n0[i38+2];s41+=n0[i38+3];s42+=n0[i38+4];s43+=n0[i38+5];}
a13[0]=s37;
a13[1]=s39;
a13[2]=s40;
a13[3]=s41;
a13[4]=s42;
a13[5]=s43;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(18);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<3;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n1[v1+i2];const i4=6*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];}const i10=6*v1;a6[i10]=s1;a6[i10+1]=s5;a6[i10+2]=s6;a6[i10+3]=s7;a6[i10+4]=s8;a6[i10+5]=s9;}
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i12=6*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
return {"W":a6,"b":a7};
};
}},
"3 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[7];
const t7=n1[14];
const t8=n2[0];
const t10=n1[1];
const t11=n1[8];
const t12=n1[15];
const t13=n2[1];
const t14=n1[2];
const t15=n1[9];
const t16=n1[16];
const t17=n2[2];
const t18=n1[3];
const t19=n1[10];
const t20=n1[17];
const t21=n2[3];
const t22=n1[4];
const t23=n1[11];
const t24=n1[18];
const t25=n2[4];
const t26=n1[5];
const t27=n1[12];
const t28=n1[19];
const t29=n2[5];
const t30=n1[6];
const t31=n1[13];
const t32=n1[20];
const t33=n2[6];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i9=7*v1;a7[i9]=(t2*t3)+(t4*t5)+(t6*t7)+t8;a7[i9+1]=(t2*t10)+(t4*t11)+(t6*t12)+t13;a7[i9+2]=(t2*t14)+(t4*t15)+(t6*t16)+t17;a7[i9+3]=(t2*t18)+(t4*t19)+(t6*t20)+t21;a7[i9+4]=(t2*t22)+(t4*t23)+(t6*t24)+t25;a7[i9+5]=(t2*t26)+(t4*t27)+(t6*t28)+t29;a7[i9+6]=(t2*t30)+(t4*t31)+(t6*t32)+t33;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(21);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t18=n2[8];
const t19=n2[9];
const t20=n2[10];
const t21=n2[11];
const t22=n2[12];
const t23=n2[13];
const t24=n2[14];
const t25=n2[15];
const t26=n2[16];
const t27=n2[17];
const t28=n2[18];
const t29=n2[19];
const t30=n2[20];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i16=3*v1;a7[i16]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15));a7[i16+1]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+((t10*t21)+(t12*t22)+(t14*t23));a7[i16+2]=(t2*t24)+(t4*t25)+((t6*t26)+(t8*t27))+((t10*t28)+(t12*t29)+(t14*t30));}
for(let v4=0;v4<3;v4++){let s31=0;let s35=0;let s36=0;let s37=0;let s38=0;let s39=0;let s40=0;for(let v6=0;v6<rows;v6++){const i32=3*v6;const t33=n1[v4+i32];const i34=7*v6;s31+=t33*n0[i34];s35+=t33*n0[i34+1];s36+=t33*n0[i34+2];s37+=t33*n0[i34+3];s38+=t33*n0[i34+4];s39+=t33*n0[i34+5];s40+=t33*n0[i34+6];}const i41=7*v4;a12[i41]=s31;a12[i41+1]=s35;a12[i41+2]=s36;a12[i41+3]=s37;a12[i41+4]=s38;a12[i41+5]=s39;a12[i41+6]=s40;}
let s42=0;
let s44=0;
let s45=0;
let s46=0;
let s47=0;
let s48=0;
let s49=0;
for(let v8=0;v8<rows;v8++){const i43=7*v8;s42+=n0[i43];s44+=n0[i43+1];s45+=n0[i43+2];s46+=n0[i43+3];s47+=n0[i43+4];s48+=n0[i43+5];s49+=n0[i43+6];}
a13[0]=s42;
a13[1]=s44;
a13[2]=s45;
a13[3]=s46;
a13[4]=s47;
a13[5]=s48;
a13[6]=s49;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(21);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<3;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n1[v1+i2];const i4=7*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];}const i11=7*v1;a6[i11]=s1;a6[i11+1]=s5;a6[i11+2]=s6;a6[i11+3]=s7;a6[i11+4]=s8;a6[i11+5]=s9;a6[i11+6]=s10;}
let s12=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i13=7*v5;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];s17+=n0[i13+4];s18+=n0[i13+5];s19+=n0[i13+6];}
a7[0]=s12;
a7[1]=s14;
a7[2]=s15;
a7[3]=s16;
a7[4]=s17;
a7[5]=s18;
a7[6]=s19;
return {"W":a6,"b":a7};
};
}},
"3 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[8];
const t7=n1[16];
const t8=n2[0];
const t10=n1[1];
const t11=n1[9];
const t12=n1[17];
const t13=n2[1];
const t14=n1[2];
const t15=n1[10];
const t16=n1[18];
const t17=n2[2];
const t18=n1[3];
const t19=n1[11];
const t20=n1[19];
const t21=n2[3];
const t22=n1[4];
const t23=n1[12];
const t24=n1[20];
const t25=n2[4];
const t26=n1[5];
const t27=n1[13];
const t28=n1[21];
const t29=n2[5];
const t30=n1[6];
const t31=n1[14];
const t32=n1[22];
const t33=n2[6];
const t34=n1[7];
const t35=n1[15];
const t36=n1[23];
const t37=n2[7];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i9=8*v1;a7[i9]=(t2*t3)+(t4*t5)+(t6*t7)+t8;a7[i9+1]=(t2*t10)+(t4*t11)+(t6*t12)+t13;a7[i9+2]=(t2*t14)+(t4*t15)+(t6*t16)+t17;a7[i9+3]=(t2*t18)+(t4*t19)+(t6*t20)+t21;a7[i9+4]=(t2*t22)+(t4*t23)+(t6*t24)+t25;a7[i9+5]=(t2*t26)+(t4*t27)+(t6*t28)+t29;a7[i9+6]=(t2*t30)+(t4*t31)+(t6*t32)+t33;a7[i9+7]=(t2*t34)+(t4*t35)+(t6*t36)+t37;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
const a12=new Float64Array(24);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t19=n2[8];
const t20=n2[9];
const t21=n2[10];
const t22=n2[11];
const t23=n2[12];
const t24=n2[13];
const t25=n2[14];
const t26=n2[15];
const t27=n2[16];
const t28=n2[17];
const t29=n2[18];
const t30=n2[19];
const t31=n2[20];
const t32=n2[21];
const t33=n2[22];
const t34=n2[23];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i18=3*v1;a7[i18]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)));a7[i18+1]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+((t10*t23)+(t12*t24)+((t14*t25)+(t16*t26)));a7[i18+2]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32)+((t14*t33)+(t16*t34)));}
for(let v4=0;v4<3;v4++){let s35=0;let s39=0;let s40=0;let s41=0;let s42=0;let s43=0;let s44=0;let s45=0;for(let v6=0;v6<rows;v6++){const i36=3*v6;const t37=n1[v4+i36];const i38=8*v6;s35+=t37*n0[i38];s39+=t37*n0[i38+1];s40+=t37*n0[i38+2];s41+=t37*n0[i38+3];s42+=t37*n0[i38+4];s43+=t37*n0[i38+5];s44+=t37*n0[i38+6];s45+=t37*n0[i38+7];}const i46=8*v4;a12[i46]=s35;a12[i46+1]=s39;a12[i46+2]=s40;a12[i46+3]=s41;a12[i46+4]=s42;a12[i46+5]=s43;a12[i46+6]=s44;a12[i46+7]=s45;}
let s47=0;
let s49=0;
let s50=0;
let s51=0;
let s52=0;
let s53=0;
let s54=0;
let s55=0;
for(let v8=0;v8<rows;v8++){const i48=8*v8;s47+=n0[i48];s49+=n0[i48+1];s50+=n0[i48+2];s51+=n0[i48+3];s52+=n0[i48+4];s53+=n0[i48+5];s54+=n0[i48+6];s55+=n0[i48+7];}
a13[0]=s47;
a13[1]=s49;
a13[2]=s50;
a13[3]=s51;
a13[4]=s52;
a13[5]=s53;
a13[6]=s54;
a13[7]=s55;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(24);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<3;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;let s11=0;for(let v3=0;v3<rows;v3++){const i2=3*v3;const t3=n1[v1+i2];const i4=8*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];s11+=t3*n0[i4+7];}const i12=8*v1;a6[i12]=s1;a6[i12+1]=s5;a6[i12+2]=s6;a6[i12+3]=s7;a6[i12+4]=s8;a6[i12+5]=s9;a6[i12+6]=s10;a6[i12+7]=s11;}
let s13=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
let s21=0;
for(let v5=0;v5<rows;v5++){const i14=8*v5;s13+=n0[i14];s15+=n0[i14+1];s16+=n0[i14+2];s17+=n0[i14+3];s18+=n0[i14+4];s19+=n0[i14+5];s20+=n0[i14+6];s21+=n0[i14+7];}
a7[0]=s13;
a7[1]=s15;
a7[2]=s16;
a7[3]=s17;
a7[4]=s18;
a7[5]=s19;
a7[6]=s20;
a7[7]=s21;
return {"W":a6,"b":a7};
};
}},
"4 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"][0];
const t2=n1[0];
const t3=n1[1];
const t4=n1[2];
const t5=n1[3];
for(let v1=0;v1<rows;v1++){const i1=4*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(4);
const wn13=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t4=n2[1];
const t5=n2[2];
const t6=n2[3];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i3=4*v1;a7[i3]=t1*t2;a7[i3+1]=t1*t4;a7[i3+2]=t1*t5;a7[i3+3]=t1*t6;}
let s7=0;
let s10=0;
let s11=0;
let s12=0;
for(let v6=0;v6<rows;v6++){const i8=4*v6;const t9=n0[v6];s7+=n1[i8]*t9;s10+=n1[i8+1]*t9;s11+=n1[i8+2]*t9;s12+=n1[i8+3]*t9;}
a12[0]=s7;
a12[1]=s10;
a12[2]=s11;
a12[3]=s12;
let s13=0;
for(let v8=0;v8<rows;v8++){s13+=n0[v8];}
const n13=s13;
wn13[0]=n13;
return {"dX":a7,"W":a12,"b":wn13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(4);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n0[v3];s1+=n1[i2]*t3;s4+=n1[i2+1]*t3;s5+=n1[i2+2]*t3;s6+=n1[i2+3]*t3;}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
let s7=0;
for(let v5=0;v5<rows;v5++){s7+=n0[v5];}
const n7=s7;
wn7[0]=n7;
return {"W":a6,"b":wn7};
};
}},
"4 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[2];
const t7=n1[4];
const t9=n1[6];
const t10=n2[0];
const t12=n1[1];
const t13=n1[3];
const t14=n1[5];
const t15=n1[7];
const t16=n2[1];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i11=2*v1;a7[i11]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+t10;a7[i11+1]=(t2*t12)+(t4*t13)+((t6*t14)+(t8*t15))+t16;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(8);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t8=n2[3];
const t9=n2[4];
const t10=n2[5];
const t11=n2[6];
const t12=n2[7];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i6=4*v1;a7[i6]=(t2*t3)+(t4*t5);a7[i6+1]=(t2*t7)+(t4*t8);a7[i6+2]=(t2*t9)+(t4*t10);a7[i6+3]=(t2*t11)+(t4*t12);}
let s13=0;
let s18=0;
let s20=0;
let s22=0;
let s24=0;
let s26=0;
let s27=0;
let s28=0;
for(let v6=0;v6<rows;v6++){const i14=4*v6;const t15=n1[i14];const i16=2*v6;const t17=n0[i16];s13+=t15*t17;const t19=n1[i14+1];s18+=t19*t17;const t21=n1[i14+2];s20+=t21*t17;const t23=n1[i14+3];s22+=t23*t17;const t25=n0[i16+1];s24+=t15*t25;s26+=t19*t25;s27+=t21*t25;s28+=t23*t25;}
a12[0]=s13;
a12[2]=s18;
a12[4]=s20;
a12[6]=s22;
a12[1]=s24;
a12[3]=s26;
a12[5]=s27;
a12[7]=s28;
let s29=0;
let s31=0;
for(let v8=0;v8<rows;v8++){const i30=2*v8;s29+=n0[i30];s31+=n0[i30+1];}
a13[0]=s29;
a13[1]=s31;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(8);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s6=0;
let s8=0;
let s10=0;
let s12=0;
let s14=0;
let s15=0;
let s16=0;
for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n1[i2];const i4=2*v3;const t5=n0[i4];s1+=t3*t5;const t7=n1[i2+1];s6+=t7*t5;const t9=n1[i2+2];s8+=t9*t5;const t11=n1[i2+3];s10+=t11*t5;const t13=n0[i4+1];s12+=t3*t13;s14+=t7*t13;s15+=t9*t13;s16+=t11*t13;}
a6[0]=s1;
a6[2]=s6;
a6[4]=s8;
a6[6]=s10;
a6[1]=s12;
a6[3]=s14;
a6[5]=s15;
a6[7]=s16;
let s17=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i18=2*v5;s17+=n0[i18];s19+=n0[i18+1];}
a7[0]=s17;
a7[1]=s19;
return {"W":a6,"b":a7};
};
}},
"4 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[3];
const t7=n1[6];
const t9=n1[9];
const t10=n2[0];
const t12=n1[1];
const t13=n1[4];
const t14=n1[7];
const t15=n1[10];
const t16=n2[1];
const t17=n1[2];
const t18=n1[5];
const t19=n1[8];
const t20=n1[11];
const t21=n2[2];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i11=3*v1;a7[i11]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+t10;a7[i11+1]=(t2*t12)+(t4*t13)+((t6*t14)+(t8*t15))+t16;a7[i11+2]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+t21;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(12);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t10=n2[4];
const t11=n2[5];
const t12=n2[6];
const t13=n2[7];
const t14=n2[8];
const t15=n2[9];
const t16=n2[10];
const t17=n2[11];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i8=4*v1;a7[i8]=(t2*t3)+(t4*t5)+(t6*t7);a7[i8+1]=(t2*t9)+(t4*t10)+(t6*t11);a7[i8+2]=(t2*t12)+(t4*t13)+(t6*t14);a7[i8+3]=(t2*t15)+(t4*t16)+(t6*t17);}
for(let v4=0;v4<4;v4++){let s18=0;let s22=0;let s23=0;for(let v6=0;v6<rows;v6++){const i19=4*v6;const t20=n1[v4+i19];const i21=3*v6;s18+=t20*n0[i21];s22+=t20*n0[i21+1];s23+=t20*n0[i21+2];}const i24=3*v4;a12[i24]=s18;a12[i24+1]=s22;a12[i24+2]=s23;}
let s25=0;
let s27=0;
let s28=0;
for(let v8=0;v8<rows;v8++){const i26=3*v8;s25+=n0[i26];s27+=n0[i26+1];s28+=n0[i26+2];}
a13[0]=s25;
a13[1]=s27;
a13[2]=s28;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(12);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<4;v1++){let s1=0;let s5=0;let s6=0;for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n1[v1+i2];const i4=3*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];}const i7=3*v1;a6[i7]=s1;a6[i7+1]=s5;a6[i7+2]=s6;}
let s8=0;
let s10=0;
let s11=0;
for(let v5=0;v5<rows;v5++){const i9=3*v5;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];}
a7[0]=s8;
a7[1]=s10;
a7[2]=s11;
return {"W":a6,"b":a7};
};
}},
"4 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[4];
const t7=n1[8];
const t9=n1[12];
const t10=n2[0];
const t11=n1[1];
const t12=n1[5];
const t13=n1[9];
const t14=n1[13];
const t15=n2[1];
const t16=n1[2];
const t17=n1[6];
const t18=n1[10];
const t19=n1[14];
const t20=n2[2];
const t21=n1[3];
const t22=n1[7];
const t23=n1[11];
const t24=n1[15];
const t25=n2[3];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+t10;a7[i1+1]=(t2*t11)+(t4*t12)+((t6*t13)+(t8*t14))+t15;a7[i1+2]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+t20;a7[i1+3]=(t2*t21)+(t4*t22)+((t6*t23)+(t8*t24))+t25;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(16);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t10=n2[4];
const t11=n2[5];
const t12=n2[6];
const t13=n2[7];
const t14=n2[8];
const t15=n2[9];
const t16=n2[10];
const t17=n2[11];
const t18=n2[12];
const t19=n2[13];
const t20=n2[14];
const t21=n2[15];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9));a7[i1+1]=(t2*t10)+(t4*t11)+((t6*t12)+(t8*t13));a7[i1+2]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17));a7[i1+3]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21));}
for(let v4=0;v4<4;v4++){let s22=0;let s25=0;let s26=0;let s27=0;for(let v6=0;v6<rows;v6++){const i23=4*v6;const t24=n1[v4+i23];s22+=t24*n0[i23];s25+=t24*n0[i23+1];s26+=t24*n0[i23+2];s27+=t24*n0[i23+3];}const i28=4*v4;a12[i28]=s22;a12[i28+1]=s25;a12[i28+2]=s26;a12[i28+3]=s27;}
let s29=0;
let s31=0;
let s32=0;
let s33=0;
for(let v8=0;v8<rows;v8++){const i30=4*v8;s29+=n0[i30];s31+=n0[i30+1];s32+=n0[i30+2];s33+=n0[i30+3];}
a13[0]=s29;
a13[1]=s31;
a13[2]=s32;
a13[3]=s33;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(16);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<4;v1++){let s1=0;let s4=0;let s5=0;let s6=0;for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n1[v1+i2];s1+=t3*n0[i2];s4+=t3*n0[i2+1];s5+=t3*n0[i2+2];s6+=t3*n0[i2+3];}const i7=4*v1;a6[i7]=s1;a6[i7+1]=s4;a6[i7+2]=s5;a6[i7+3]=s6;}
let s8=0;
let s10=0;
let s11=0;
let s12=0;
for(let v5=0;v5<rows;v5++){const i9=4*v5;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];s12+=n0[i9+3];}
a7[0]=s8;
a7[1]=s10;
a7[2]=s11;
a7[3]=s12;
return {"W":a6,"b":a7};
};
}},
"4 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[5];
const t7=n1[10];
const t9=n1[15];
const t10=n2[0];
const t12=n1[1];
const t13=n1[6];
const t14=n1[11];
const t15=n1[16];
const t16=n2[1];
const t17=n1[2];
const t18=n1[7];
const t19=n1[12];
const t20=n1[17];
const t21=n2[2];
const t22=n1[3];
const t23=n1[8];
const t24=n1[13];
const t25=n1[18];
const t26=n2[3];
const t27=n1[4];
const t28=n1[9];
const t29=n1[14];
const t30=n1[19];
const t31=n2[4];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i11=5*v1;a7[i11]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+t10;a7[i11+1]=(t2*t12)+(t4*t13)+((t6*t14)+(t8*t15))+t16;a7[i11+2]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+t21;a7[i11+3]=(t2*t22)+(t4*t23)+((t6*t24)+(t8*t25))+t26;a7[i11+4]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+t31;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(20);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t14=n2[6];
const t15=n2[7];
const t16=n2[8];
const t17=n2[9];
const t18=n2[10];
const t19=n2[11];
const t20=n2[12];
const t21=n2[13];
const t22=n2[14];
const t23=n2[15];
const t24=n2[16];
const t25=n2[17];
const t26=n2[18];
const t27=n2[19];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i12=4*v1;a7[i12]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11);a7[i12+1]=(t2*t13)+(t4*t14)+((t6*t15)+(t8*t16))+(t10*t17);a7[i12+2]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+(t10*t22);a7[i12+3]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+(t10*t27);}
for(let v4=0;v4<4;v4++){let s28=0;let s32=0;let s33=0;let s34=0;let s35=0;for(let v6=0;v6<rows;v6++){const i29=4*v6;const t30=n1[v4+i29];const i31=5*v6;s28+=t30*n0[i31];s32+=t30*n0[i31+1];s33+=t30*n0[i31+2];s34+=t30*n0[i31+3];s35+=t30*n0[i31+4];}const i36=5*v4;a12[i36]=s28;a12[i36+1]=s32;a12[i36+2]=s33;a12[i36+3]=s34;a12[i36+4]=s35;}
let s37=0;
let s39=0;
let s40=0;
let s41=0;
let s42=0;
for(let v8=0;v8<rows;v8++){const i38=5*v8;s37+=n0[i38];s39+=n0[i38+1];s40+=n0[i38+2];s41+=n0[i38+3];s42+=n0[i38+4];}
a13[0]=s37;
a13[1]=s39;
a13[2]=s40;
a13[3]=s41;
a13[4]=s42;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(20);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<4;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n1[v1+i2];const i4=5*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];}const i9=5*v1;a6[i9]=s1;a6[i9+1]=s5;a6[i9+2]=s6;a6[i9+3]=s7;a6[i9+4]=s8;}
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v5=0;v5<rows;v5++){const i11=5*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
return {"W":a6,"b":a7};
};
}},
"4 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[6];
const t7=n1[12];
const t9=n1[18];
const t10=n2[0];
const t12=n1[1];
const t13=n1[7];
const t14=n1[13];
const t15=n1[19];
const t16=n2[1];
const t17=n1[2];
const t18=n1[8];
const t19=n1[14];
const t20=n1[20];
const t21=n2[2];
const t22=n1[3];
const t23=n1[9];
const t24=n1[15];
const t25=n1[21];
const t26=n2[3];
const t27=n1[4];
const t28=n1[10];
const t29=n1[16];
const t30=n1[22];
const t31=n2[4];
const t32=n1[5];
const t33=n1[11];
const t34=n1[17];
const t35=n1[23];
const t36=n2[5];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i11=6*v1;a7[i11]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+t10;a7[i11+1]=(t2*t12)+(t4*t13)+((t6*t14)+(t8*t15))+t16;a7[i11+2]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+t21;a7[i11+3]=(t2*t22)+(t4*t23)+((t6*t24)+(t8*t25))+t26;a7[i11+4]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+t31;a7[i11+5]=(t2*t32)+(t4*t33)+((t6*t34)+(t8*t35))+t36;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(24);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t16=n2[7];
const t17=n2[8];
const t18=n2[9];
const t19=n2[10];
const t20=n2[11];
const t21=n2[12];
const t22=n2[13];
const t23=n2[14];
const t24=n2[15];
const t25=n2[16];
const t26=n2[17];
const t27=n2[18];
const t28=n2[19];
const t29=n2[20];
const t30=n2[21];
const t31=n2[22];
const t32=n2[23];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i14=4*v1;a7[i14]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13));a7[i14+1]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18))+((t10*t19)+(t12*t20));a7[i14+2]=(t2*t21)+(t4*t22)+((t6*t23)+(t8*t24))+((t10*t25)+(t12*t26));a7[i14+3]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32));}
for(let v4=0;v4<4;v4++){let s33=0;let s37=0;let s38=0;let s39=0;let s40=0;let s41=0;for(let v6=0;v6<rows;v6++){const i34=4*v6;const t35=n1[v4+i34];const i36=6*v6;s33+=t35*n0[i36];s37+=t35*n0[i36+1];s38+=t35*n0[i36+2];s39+=t35*n0[i36+3];s40+=t35*n0[i36+4];s41+=t35*n0[i36+5];}const i42=6*v4;a12[i42]=s33;a12[i42+1]=s37;a12[i42+2]=s38;a12[i42+3]=s39;a12[i42+4]=s40;a12[i42+5]=s41;}
let s43=0;
let s45=0;
let s46=0;
let s47=0;
let s48=0;
let s49=0;
for(let v8=0;v8<rows;v8++){const i44=6*v8;s43+=n0[i44];s45+=n0[i44+1];s46+=n0[i44+2];s47+=n0[i44+3];s48+=n0[i44+4];s49+=n0[i44+5];}
a13[0]=s43;
a13[1]=s45;
a13[2]=s46;
a13[3]=s47;
a13[4]=s48;
a13[5]=s49;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(24);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<4;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n1[v1+i2];const i4=6*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];}const i10=6*v1;a6[i10]=s1;a6[i10+1]=s5;a6[i10+2]=s6;a6[i10+3]=s7;a6[i10+4]=s8;a6[i10+5]=s9;}
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i12=6*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
return {"W":a6,"b":a7};
};
}},
"4 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[7];
const t7=n1[14];
const t9=n1[21];
const t10=n2[0];
const t12=n1[1];
const t13=n1[8];
const t14=n1[15];
const t15=n1[22];
const t16=n2[1];
const t17=n1[2];
const t18=n1[9];
const t19=n1[16];
const t20=n1[23];
const t21=n2[2];
const t22=n1[3];
const t23=n1[10];
const t24=n1[17];
const t25=n1[24];
const t26=n2[3];
const t27=n1[4];
const t28=n1[11];
const t29=n1[18];
const t30=n1[25];
const t31=n2[4];
const t32=n1[5];
const t33=n1[12];
const t34=n1[19];
const t35=n1[26];
const t36=n2[5];
const t37=n1[6];
const t38=n1[13];
const t39=n1[20];
const t40=n1[27];
const t41=n2[6];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i11=7*v1;a7[i11]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+t10;a7[i11+1]=(t2*t12)+(t4*t13)+((t6*t14)+(t8*t15))+t16;a7[i11+2]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+t21;a7[i11+3]=(t2*t22)+(t4*t23)+((t6*t24)+(t8*t25))+t26;a7[i11+4]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+t31;a7[i11+5]=(t2*t32)+(t4*t33)+((t6*t34)+(t8*t35))+t36;a7[i11+6]=(t2*t37)+(t4*t38)+((t6*t39)+(t8*t40))+t41;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(28);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t18=n2[8];
const t19=n2[9];
const t20=n2[10];
const t21=n2[11];
const t22=n2[12];
const t23=n2[13];
const t24=n2[14];
const t25=n2[15];
const t26=n2[16];
const t27=n2[17];
const t28=n2[18];
const t29=n2[19];
const t30=n2[20];
const t31=n2[21];
const t32=n2[22];
const t33=n2[23];
const t34=n2[24];
const t35=n2[25];
const t36=n2[26];
const t37=n2[27];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i16=4*v1;a7[i16]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15));a7[i16+1]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+((t10*t21)+(t12*t22)+(t14*t23));a7[i16+2]=(t2*t24)+(t4*t25)+((t6*t26)+(t8*t27))+((t10*t28)+(t12*t29)+(t14*t30));a7[i16+3]=(t2*t31)+(t4*t32)+((t6*t33)+(t8*t34))+((t10*t35)+(t12*t36)+(t14*t37));}
for(let v4=0;v4<4;v4++){let s38=0;let s42=0;let s43=0;let s44=0;let s45=0;let s46=0;let s47=0;for(let v6=0;v6<rows;v6++){const i39=4*v6;const t40=n1[v4+i39];const i41=7*v6;s38+=t40*n0[i41];s42+=t40*n0[i41+1];s43+=t40*n0[i41+2];s44+=t40*n0[i41+3];s45+=t40*n0[i41+4];s46+=t40*n0[i41+5];s47+=t40*n0[i41+6];}const i48=7*v4;a12[i48]=s38;a12[i48+1]=s42;a12[i48+2]=s43;a12[i48+3]=s44;a12[i48+4]=s45;a12[i48+5]=s46;a12[i48+6]=s47;}
let s49=0;
let s51=0;
let s52=0;
let s53=0;
let s54=0;
let s55=0;
let s56=0;
for(let v8=0;v8<rows;v8++){const i50=7*v8;s49+=n0[i50];s51+=n0[i50+1];s52+=n0[i50+2];s53+=n0[i50+3];s54+=n0[i50+4];s55+=n0[i50+5];s56+=n0[i50+6];}
a13[0]=s49;
a13[1]=s51;
a13[2]=s52;
a13[3]=s53;
a13[4]=s54;
a13[5]=s55;
a13[6]=s56;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(28);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<4;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n1[v1+i2];const i4=7*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];}const i11=7*v1;a6[i11]=s1;a6[i11+1]=s5;a6[i11+2]=s6;a6[i11+3]=s7;a6[i11+4]=s8;a6[i11+5]=s9;a6[i11+6]=s10;}
let s12=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i13=7*v5;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];s17+=n0[i13+4];s18+=n0[i13+5];s19+=n0[i13+6];}
a7[0]=s12;
a7[1]=s14;
a7[2]=s15;
a7[3]=s16;
a7[4]=s17;
a7[5]=s18;
a7[6]=s19;
return {"W":a6,"b":a7};
};
}},
"4 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[8];
const t7=n1[16];
const t9=n1[24];
const t10=n2[0];
const t12=n1[1];
const t13=n1[9];
const t14=n1[17];
const t15=n1[25];
const t16=n2[1];
const t17=n1[2];
const t18=n1[10];
const t19=n1[18];
const t20=n1[26];
const t21=n2[2];
const t22=n1[3];
const t23=n1[11];
const t24=n1[19];
const t25=n1[27];
const t26=n2[3];
const t27=n1[4];
const t28=n1[12];
const t29=n1[20];
const t30=n1[28];
const t31=n2[4];
const t32=n1[5];
const t33=n1[13];
const t34=n1[21];
const t35=n1[29];
const t36=n2[5];
const t37=n1[6];
const t38=n1[14];
const t39=n1[22];
const t40=n1[30];
const t41=n2[6];
const t42=n1[7];
const t43=n1[15];
const t44=n1[23];
const t45=n1[31];
const t46=n2[7];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i11=8*v1;a7[i11]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+t10;a7[i11+1]=(t2*t12)+(t4*t13)+((t6*t14)+(t8*t15))+t16;a7[i11+2]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+t21;a7[i11+3]=(t2*t22)+(t4*t23)+((t6*t24)+(t8*t25))+t26;a7[i11+4]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+t31;a7[i11+5]=(t2*t32)+(t4*t33)+((t6*t34)+(t8*t35))+t36;a7[i11+6]=(t2*t37)+(t4*t38)+((t6*t39)+(t8*t40))+t41;a7[i11+7]=(t2*t42)+(t4*t43)+((t6*t44)+(t8*t45))+t46;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
const a12=new Float64Array(32);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t19=n2[8];
const t20=n2[9];
const t21=n2[10];
const t22=n2[11];
const t23=n2[12];
const t24=n2[13];
const t25=n2[14];
const t26=n2[15];
const t27=n2[16];
const t28=n2[17];
const t29=n2[18];
const t30=n2[19];
const t31=n2[20];
const t32=n2[21];
const t33=n2[22];
const t34=n2[23];
const t35=n2[24];
const t36=n2[25];
const t37=n2[26];
const t38=n2[27];
const t39=n2[28];
const t40=n2[29];
const t41=n2[30];
const t42=n2[31];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i18=4*v1;a7[i18]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)));a7[i18+1]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+((t10*t23)+(t12*t24)+((t14*t25)+(t16*t26)));a7[i18+2]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32)+((t14*t33)+(t16*t34)));a7[i18+3]=(t2*t35)+(t4*t36)+((t6*t37)+(t8*t38))+((t10*t39)+(t12*t40)+((t14*t41)+(t16*t42)));}
for(let v4=0;v4<4;v4++){let s43=0;let s47=0;let s48=0;let s49=0;let s50=0;let s51=0;let s52=0;let s53=0;for(let v6=0;v6<rows;v6++){const i44=4*v6;const t45=n1[v4+i44];const i46=8*v6;s43+=t45*n0[i46];s47+=t45*n0[i46+1];s48+=t45*n0[i46+2];s49+=t45*n0[i46+3];s50+=t45*n0[i46+4];s51+=t45*n0[i46+5];s52+=t45*n0[i46+6];s53+=t45*n0[i46+7];}const i54=8*v4;a12[i54]=s43;a12[i54+1]=s47;a12[i54+2]=s48;a12[i54+3]=s49;a12[i54+4]=s50;a12[i54+5]=s51;a12[i54+6]=s52;a12[i54+7]=s53;}
let s55=0;
let s57=0;
let s58=0;
let s59=0;
let s60=0;
let s61=0;
let s62=0;
let s63=0;
for(let v8=0;v8<rows;v8++){const i56=8*v8;s55+=n0[i56];s57+=n0[i56+1];s58+=n0[i56+2];s59+=n0[i56+3];s60+=n0[i56+4];s61+=n0[i56+5];s62+=n0[i56+6];s63+=n0[i56+7];}
a13[0]=s55;
a13[1]=s57;
a13[2]=s58;
a13[3]=s59;
a13[4]=s60;
a13[5]=s61;
a13[6]=s62;
a13[7]=s63;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(32);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<4;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;let s11=0;for(let v3=0;v3<rows;v3++){const i2=4*v3;const t3=n1[v1+i2];const i4=8*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];s11+=t3*n0[i4+7];}const i12=8*v1;a6[i12]=s1;a6[i12+1]=s5;a6[i12+2]=s6;a6[i12+3]=s7;a6[i12+4]=s8;a6[i12+5]=s9;a6[i12+6]=s10;a6[i12+7]=s11;}
let s13=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
let s21=0;
for(let v5=0;v5<rows;v5++){const i14=8*v5;s13+=n0[i14];s15+=n0[i14+1];s16+=n0[i14+2];s17+=n0[i14+3];s18+=n0[i14+4];s19+=n0[i14+5];s20+=n0[i14+6];s21+=n0[i14+7];}
a7[0]=s13;
a7[1]=s15;
a7[2]=s16;
a7[3]=s17;
a7[4]=s18;
a7[5]=s19;
a7[6]=s20;
a7[7]=s21;
return {"W":a6,"b":a7};
};
}},
"5 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"][0];
const t2=n1[0];
const t3=n1[1];
const t4=n1[2];
const t5=n1[3];
const t6=n1[4];
for(let v1=0;v1<rows;v1++){const i1=5*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+(n0[i1+4]*t6)+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(5);
const wn13=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t4=n2[1];
const t5=n2[2];
const t6=n2[3];
const t7=n2[4];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i3=5*v1;a7[i3]=t1*t2;a7[i3+1]=t1*t4;a7[i3+2]=t1*t5;a7[i3+3]=t1*t6;a7[i3+4]=t1*t7;}
let s8=0;
let s11=0;
let s12=0;
let s13=0;
let s14=0;
for(let v6=0;v6<rows;v6++){const i9=5*v6;const t10=n0[v6];s8+=n1[i9]*t10;s11+=n1[i9+1]*t10;s12+=n1[i9+2]*t10;s13+=n1[i9+3]*t10;s14+=n1[i9+4]*t10;}
a12[0]=s8;
a12[1]=s11;
a12[2]=s12;
a12[3]=s13;
a12[4]=s14;
let s15=0;
for(let v8=0;v8<rows;v8++){s15+=n0[v8];}
const n13=s15;
wn13[0]=n13;
return {"dX":a7,"W":a12,"b":wn13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(5);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n0[v3];s1+=n1[i2]*t3;s4+=n1[i2+1]*t3;s5+=n1[i2+2]*t3;s6+=n1[i2+3]*t3;s7+=n1[i2+4]*t3;}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
let s8=0;
for(let v5=0;v5<rows;v5++){s8+=n0[v5];}
const n7=s8;
wn7[0]=n7;
return {"W":a6,"b":wn7};
};
}},
"5 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[2];
const t7=n1[4];
const t9=n1[6];
const t11=n1[8];
const t12=n2[0];
const t14=n1[1];
const t15=n1[3];
const t16=n1[5];
const t17=n1[7];
const t18=n1[9];
const t19=n2[1];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i13=2*v1;a7[i13]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11)+t12;a7[i13+1]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17))+(t10*t18)+t19;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(10);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t8=n2[3];
const t9=n2[4];
const t10=n2[5];
const t11=n2[6];
const t12=n2[7];
const t13=n2[8];
const t14=n2[9];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i6=5*v1;a7[i6]=(t2*t3)+(t4*t5);a7[i6+1]=(t2*t7)+(t4*t8);a7[i6+2]=(t2*t9)+(t4*t10);a7[i6+3]=(t2*t11)+(t4*t12);a7[i6+4]=(t2*t13)+(t4*t14);}
for(let v4=0;v4<5;v4++){let s15=0;let s19=0;for(let v6=0;v6<rows;v6++){const i16=5*v6;const t17=n1[v4+i16];const i18=2*v6;s15+=t17*n0[i18];s19+=t17*n0[i18+1];}const i20=2*v4;a12[i20]=s15;a12[i20+1]=s19;}
let s21=0;
let s23=0;
for(let v8=0;v8<rows;v8++){const i22=2*v8;s21+=n0[i22];s23+=n0[i22+1];}
a13[0]=s21;
a13[1]=s23;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(10);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<5;v1++){let s1=0;let s5=0;for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n1[v1+i2];const i4=2*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];}const i6=2*v1;a6[i6]=s1;a6[i6+1]=s5;}
let s7=0;
let s9=0;
for(let v5=0;v5<rows;v5++){const i8=2*v5;s7+=n0[i8];s9+=n0[i8+1];}
a7[0]=s7;
a7[1]=s9;
return {"W":a6,"b":a7};
};
}},
"5 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[3];
const t7=n1[6];
const t9=n1[9];
const t11=n1[12];
const t12=n2[0];
const t14=n1[1];
const t15=n1[4];
const t16=n1[7];
const t17=n1[10];
const t18=n1[13];
const t19=n2[1];
const t20=n1[2];
const t21=n1[5];
const t22=n1[8];
const t23=n1[11];
const t24=n1[14];
const t25=n2[2];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i13=3*v1;a7[i13]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11)+t12;a7[i13+1]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17))+(t10*t18)+t19;a7[i13+2]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+(t10*t24)+t25;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(15);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t10=n2[4];
const t11=n2[5];
const t12=n2[6];
const t13=n2[7];
const t14=n2[8];
const t15=n2[9];
const t16=n2[10];
const t17=n2[11];
const t18=n2[12];
const t19=n2[13];
const t20=n2[14];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i8=5*v1;a7[i8]=(t2*t3)+(t4*t5)+(t6*t7);a7[i8+1]=(t2*t9)+(t4*t10)+(t6*t11);a7[i8+2]=(t2*t12)+(t4*t13)+(t6*t14);a7[i8+3]=(t2*t15)+(t4*t16)+(t6*t17);a7[i8+4]=(t2*t18)+(t4*t19)+(t6*t20);}
for(let v4=0;v4<5;v4++){let s21=0;let s25=0;let s26=0;for(let v6=0;v6<rows;v6++){const i22=5*v6;const t23=n1[v4+i22];const i24=3*v6;s21+=t23*n0[i24];s25+=t23*n0[i24+1];s26+=t23*n0[i24+2];}const i27=3*v4;a12[i27]=s21;a12[i27+1]=s25;a12[i27+2]=s26;}
let s28=0;
let s30=0;
let s31=0;
for(let v8=0;v8<rows;v8++){const i29=3*v8;s28+=n0[i29];s30+=n0[i29+1];s31+=n0[i29+2];}
a13[0]=s28;
a13[1]=s30;
a13[2]=s31;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(15);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<5;v1++){let s1=0;let s5=0;let s6=0;for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n1[v1+i2];const i4=3*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];}const i7=3*v1;a6[i7]=s1;a6[i7+1]=s5;a6[i7+2]=s6;}
let s8=0;
let s10=0;
let s11=0;
for(let v5=0;v5<rows;v5++){const i9=3*v5;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];}
a7[0]=s8;
a7[1]=s10;
a7[2]=s11;
return {"W":a6,"b":a7};
};
}},
"5 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[4];
const t7=n1[8];
const t9=n1[12];
const t11=n1[16];
const t12=n2[0];
const t14=n1[1];
const t15=n1[5];
const t16=n1[9];
const t17=n1[13];
const t18=n1[17];
const t19=n2[1];
const t20=n1[2];
const t21=n1[6];
const t22=n1[10];
const t23=n1[14];
const t24=n1[18];
const t25=n2[2];
const t26=n1[3];
const t27=n1[7];
const t28=n1[11];
const t29=n1[15];
const t30=n1[19];
const t31=n2[3];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i13=4*v1;a7[i13]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11)+t12;a7[i13+1]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17))+(t10*t18)+t19;a7[i13+2]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+(t10*t24)+t25;a7[i13+3]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+(t10*t30)+t31;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(20);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t12=n2[5];
const t13=n2[6];
const t14=n2[7];
const t15=n2[8];
const t16=n2[9];
const t17=n2[10];
const t18=n2[11];
const t19=n2[12];
const t20=n2[13];
const t21=n2[14];
const t22=n2[15];
const t23=n2[16];
const t24=n2[17];
const t25=n2[18];
const t26=n2[19];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i10=5*v1;a7[i10]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9));a7[i10+1]=(t2*t11)+(t4*t12)+((t6*t13)+(t8*t14));a7[i10+2]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18));a7[i10+3]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22));a7[i10+4]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26));}
for(let v4=0;v4<5;v4++){let s27=0;let s31=0;let s32=0;let s33=0;for(let v6=0;v6<rows;v6++){const i28=5*v6;const t29=n1[v4+i28];const i30=4*v6;s27+=t29*n0[i30];s31+=t29*n0[i30+1];s32+=t29*n0[i30+2];s33+=t29*n0[i30+3];}const i34=4*v4;a12[i34]=s27;a12[i34+1]=s31;a12[i34+2]=s32;a12[i34+3]=s33;}
let s35=0;
let s37=0;
let s38=0;
let s39=0;
for(let v8=0;v8<rows;v8++){const i36=4*v8;s35+=n0[i36];s37+=n0[i36+1];s38+=n0[i36+2];s39+=n0[i36+3];}
a13[0]=s35;
a13[1]=s37;
a13[2]=s38;
a13[3]=s39;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(20);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<5;v1++){let s1=0;let s5=0;let s6=0;let s7=0;for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n1[v1+i2];const i4=4*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];}const i8=4*v1;a6[i8]=s1;a6[i8+1]=s5;a6[i8+2]=s6;a6[i8+3]=s7;}
let s9=0;
let s11=0;
let s12=0;
let s13=0;
for(let v5=0;v5<rows;v5++){const i10=4*v5;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];}
a7[0]=s9;
a7[1]=s11;
a7[2]=s12;
a7[3]=s13;
return {"W":a6,"b":a7};
};
}},
"5 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[5];
const t7=n1[10];
const t9=n1[15];
const t11=n1[20];
const t12=n2[0];
const t13=n1[1];
const t14=n1[6];
const t15=n1[11];
const t16=n1[16];
const t17=n1[21];
const t18=n2[1];
const t19=n1[2];
const t20=n1[7];
const t21=n1[12];
const t22=n1[17];
const t23=n1[22];
const t24=n2[2];
const t25=n1[3];
const t26=n1[8];
const t27=n1[13];
const t28=n1[18];
const t29=n1[23];
const t30=n2[3];
const t31=n1[4];
const t32=n1[9];
const t33=n1[14];
const t34=n1[19];
const t35=n1[24];
const t36=n2[4];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11)+t12;a7[i1+1]=(t2*t13)+(t4*t14)+((t6*t15)+(t8*t16))+(t10*t17)+t18;a7[i1+2]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+(t10*t23)+t24;a7[i1+3]=(t2*t25)+(t4*t26)+((t6*t27)+(t8*t28))+(t10*t29)+t30;a7[i1+4]=(t2*t31)+(t4*t32)+((t6*t33)+(t8*t34))+(t10*t35)+t36;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(25);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t12=n2[5];
const t13=n2[6];
const t14=n2[7];
const t15=n2[8];
const t16=n2[9];
const t17=n2[10];
const t18=n2[11];
const t19=n2[12];
const t20=n2[13];
const t21=n2[14];
const t22=n2[15];
const t23=n2[16];
const t24=n2[17];
const t25=n2[18];
const t26=n2[19];
const t27=n2[20];
const t28=n2[21];
const t29=n2[22];
const t30=n2[23];
const t31=n2[24];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11);a7[i1+1]=(t2*t12)+(t4*t13)+((t6*t14)+(t8*t15))+(t10*t16);a7[i1+2]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+(t10*t21);a7[i1+3]=(t2*t22)+(t4*t23)+((t6*t24)+(t8*t25))+(t10*t26);a7[i1+4]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+(t10*t31);}
for(let v4=0;v4<5;v4++){let s32=0;let s35=0;let s36=0;let s37=0;let s38=0;for(let v6=0;v6<rows;v6++){const i33=5*v6;const t34=n1[v4+i33];s32+=t34*n0[i33];s35+=t34*n0[i33+1];s36+=t34*n0[i33+2];s37+=t34*n0[i33+3];s38+=t34*n0[i33+4];}const i39=5*v4;a12[i39]=s32;a12[i39+1]=s35;a12[i39+2]=s36;a12[i39+3]=s37;a12[i39+4]=s38;}
let s40=0;
let s42=0;
let s43=0;
let s44=0;
let s45=0;
for(let v8=0;v8<rows;v8++){const i41=5*v8;s40+=n0[i41];s42+=n0[i41+1];s43+=n0[i41+2];s44+=n0[i41+3];s45+=n0[i41+4];}
a13[0]=s40;
a13[1]=s42;
a13[2]=s43;
a13[3]=s44;
a13[4]=s45;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(25);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<5;v1++){let s1=0;let s4=0;let s5=0;let s6=0;let s7=0;for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n1[v1+i2];s1+=t3*n0[i2];s4+=t3*n0[i2+1];s5+=t3*n0[i2+2];s6+=t3*n0[i2+3];s7+=t3*n0[i2+4];}const i8=5*v1;a6[i8]=s1;a6[i8+1]=s4;a6[i8+2]=s5;a6[i8+3]=s6;a6[i8+4]=s7;}
let s9=0;
let s11=0;
let s12=0;
let s13=0;
let s14=0;
for(let v5=0;v5<rows;v5++){const i10=5*v5;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];s14+=n0[i10+4];}
a7[0]=s9;
a7[1]=s11;
a7[2]=s12;
a7[3]=s13;
a7[4]=s14;
return {"W":a6,"b":a7};
};
}},
"5 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[6];
const t7=n1[12];
const t9=n1[18];
const t11=n1[24];
const t12=n2[0];
const t14=n1[1];
const t15=n1[7];
const t16=n1[13];
const t17=n1[19];
const t18=n1[25];
const t19=n2[1];
const t20=n1[2];
const t21=n1[8];
const t22=n1[14];
const t23=n1[20];
const t24=n1[26];
const t25=n2[2];
const t26=n1[3];
const t27=n1[9];
const t28=n1[15];
const t29=n1[21];
const t30=n1[27];
const t31=n2[3];
const t32=n1[4];
const t33=n1[10];
const t34=n1[16];
const t35=n1[22];
const t36=n1[28];
const t37=n2[4];
const t38=n1[5];
const t39=n1[11];
const t40=n1[17];
const t41=n1[23];
const t42=n1[29];
const t43=n2[5];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i13=6*v1;a7[i13]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11)+t12;a7[i13+1]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17))+(t10*t18)+t19;a7[i13+2]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+(t10*t24)+t25;a7[i13+3]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+(t10*t30)+t31;a7[i13+4]=(t2*t32)+(t4*t33)+((t6*t34)+(t8*t35))+(t10*t36)+t37;a7[i13+5]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+(t10*t42)+t43;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(30);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t16=n2[7];
const t17=n2[8];
const t18=n2[9];
const t19=n2[10];
const t20=n2[11];
const t21=n2[12];
const t22=n2[13];
const t23=n2[14];
const t24=n2[15];
const t25=n2[16];
const t26=n2[17];
const t27=n2[18];
const t28=n2[19];
const t29=n2[20];
const t30=n2[21];
const t31=n2[22];
const t32=n2[23];
const t33=n2[24];
const t34=n2[25];
const t35=n2[26];
const t36=n2[27];
const t37=n2[28];
const t38=n2[29];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i14=5*v1;a7[i14]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13));a7[i14+1]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18))+((t10*t19)+(t12*t20));a7[i14+2]=(t2*t21)+(t4*t22)+((t6*t23)+(t8*t24))+((t10*t25)+(t12*t26));a7[i14+3]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32));a7[i14+4]=(t2*t33)+(t4*t34)+((t6*t35)+(t8*t36))+((t10*t37)+(t12*t38));}
for(let v4=0;v4<5;v4++){let s39=0;let s43=0;let s44=0;let s45=0;let s46=0;let s47=0;for(let v6=0;v6<rows;v6++){const i40=5*v6;const t41=n1[v4+i40];const i42=6*v6;s39+=t41*n0[i42];s43+=t41*n0[i42+1];s44+=t41*n0[i42+2];s45+=t41*n0[i42+3];s46+=t41*n0[i42+4];s47+=t41*n0[i42+5];}const i48=6*v4;a12[i48]=s39;a12[i48+1]=s43;a12[i48+2]=s44;a12[i48+3]=s45;a12[i48+4]=s46;a12[i48+5]=s47;}
let s49=0;
let s51=0;
let s52=0;
let s53=0;
let s54=0;
let s55=0;
for(let v8=0;v8<rows;v8++){const i50=6*v8;s49+=n0[i50];s51+=n0[i50+1];s52+=n0[i50+2];s53+=n0[i50+3];s54+=n0[i50+4];s55+=n0[i50+5];}
a13[0]=s49;
a13[1]=s51;
a13[2]=s52;
a13[3]=s53;
a13[4]=s54;
a13[5]=s55;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(30);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<5;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n1[v1+i2];const i4=6*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];}const i10=6*v1;a6[i10]=s1;a6[i10+1]=s5;a6[i10+2]=s6;a6[i10+3]=s7;a6[i10+4]=s8;a6[i10+5]=s9;}
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i12=6*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
return {"W":a6,"b":a7};
};
}},
"5 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[7];
const t7=n1[14];
const t9=n1[21];
const t11=n1[28];
const t12=n2[0];
const t14=n1[1];
const t15=n1[8];
const t16=n1[15];
const t17=n1[22];
const t18=n1[29];
const t19=n2[1];
const t20=n1[2];
const t21=n1[9];
const t22=n1[16];
const t23=n1[23];
const t24=n1[30];
const t25=n2[2];
const t26=n1[3];
const t27=n1[10];
const t28=n1[17];
const t29=n1[24];
const t30=n1[31];
const t31=n2[3];
const t32=n1[4];
const t33=n1[11];
const t34=n1[18];
const t35=n1[25];
const t36=n1[32];
const t37=n2[4];
const t38=n1[5];
const t39=n1[12];
const t40=n1[19];
const t41=n1[26];
const t42=n1[33];
const t43=n2[5];
const t44=n1[6];
const t45=n1[13];
const t46=n1[20];
const t47=n1[27];
const t48=n1[34];
const t49=n2[6];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i13=7*v1;a7[i13]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11)+t12;a7[i13+1]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17))+(t10*t18)+t19;a7[i13+2]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+(t10*t24)+t25;a7[i13+3]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+(t10*t30)+t31;a7[i13+4]=(t2*t32)+(t4*t33)+((t6*t34)+(t8*t35))+(t10*t36)+t37;a7[i13+5]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+(t10*t42)+t43;a7[i13+6]=(t2*t44)+(t4*t45)+((t6*t46)+(t8*t47))+(t10*t48)+t49;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(35);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t18=n2[8];
const t19=n2[9];
const t20=n2[10];
const t21=n2[11];
const t22=n2[12];
const t23=n2[13];
const t24=n2[14];
const t25=n2[15];
const t26=n2[16];
const t27=n2[17];
const t28=n2[18];
const t29=n2[19];
const t30=n2[20];
const t31=n2[21];
const t32=n2[22];
const t33=n2[23];
const t34=n2[24];
const t35=n2[25];
const t36=n2[26];
const t37=n2[27];
const t38=n2[28];
const t39=n2[29];
const t40=n2[30];
const t41=n2[31];
const t42=n2[32];
const t43=n2[33];
const t44=n2[34];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i16=5*v1;a7[i16]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15));a7[i16+1]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+((t10*t21)+(t12*t22)+(t14*t23));a7[i16+2]=(t2*t24)+(t4*t25)+((t6*t26)+(t8*t27))+((t10*t28)+(t12*t29)+(t14*t30));a7[i16+3]=(t2*t31)+(t4*t32)+((t6*t33)+(t8*t34))+((t10*t35)+(t12*t36)+(t14*t37));a7[i16+4]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43)+(t14*t44));}
for(let v4=0;v4<5;v4++){let s45=0;let s49=0;let s50=0;let s51=0;let s52=0;let s53=0;let s54=0;for(let v6=0;v6<rows;v6++){const i46=5*v6;const t47=n1[v4+i46];const i48=7*v6;s45+=t47*n0[i48];s49+=t47*n0[i48+1];s50+=t47*n0[i48+2];s51+=t47*n0[i48+3];s52+=t47*n0[i48+4];s53+=t47*n0[i48+5];s54+=t47*n0[i48+6];}const i55=7*v4;a12[i55]=s45;a12[i55+1]=s49;a12[i55+2]=s50;a12[i55+3]=s51;a12[i55+4]=s52;a12[i55+5]=s53;a12[i55+6]=s54;}
let s56=0;
let s58=0;
let s59=0;
let s60=0;
let s61=0;
let s62=0;
let s63=0;
for(let v8=0;v8<rows;v8++){const i57=7*v8;s56+=n0[i57];s58+=n0[i57+1];s59+=n0[i57+2];s60+=n0[i57+3];s61+=n0[i57+4];s62+=n0[i57+5];s63+=n0[i57+6];}
a13[0]=s56;
a13[1]=s58;
a13[2]=s59;
a13[3]=s60;
a13[4]=s61;
a13[5]=s62;
a13[6]=s63;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(35);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<5;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n1[v1+i2];const i4=7*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];}const i11=7*v1;a6[i11]=s1;a6[i11+1]=s5;a6[i11+2]=s6;a6[i11+3]=s7;a6[i11+4]=s8;a6[i11+5]=s9;a6[i11+6]=s10;}
let s12=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i13=7*v5;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];s17+=n0[i13+4];s18+=n0[i13+5];s19+=n0[i13+6];}
a7[0]=s12;
a7[1]=s14;
a7[2]=s15;
a7[3]=s16;
a7[4]=s17;
a7[5]=s18;
a7[6]=s19;
return {"W":a6,"b":a7};
};
}},
"5 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[8];
const t7=n1[16];
const t9=n1[24];
const t11=n1[32];
const t12=n2[0];
const t14=n1[1];
const t15=n1[9];
const t16=n1[17];
const t17=n1[25];
const t18=n1[33];
const t19=n2[1];
const t20=n1[2];
const t21=n1[10];
const t22=n1[18];
const t23=n1[26];
const t24=n1[34];
const t25=n2[2];
const t26=n1[3];
const t27=n1[11];
const t28=n1[19];
const t29=n1[27];
const t30=n1[35];
const t31=n2[3];
const t32=n1[4];
const t33=n1[12];
const t34=n1[20];
const t35=n1[28];
const t36=n1[36];
const t37=n2[4];
const t38=n1[5];
const t39=n1[13];
const t40=n1[21];
const t41=n1[29];
const t42=n1[37];
const t43=n2[5];
const t44=n1[6];
const t45=n1[14];
const t46=n1[22];
const t47=n1[30];
const t48=n1[38];
const t49=n2[6];
const t50=n1[7];
const t51=n1[15];
const t52=n1[23];
const t53=n1[31];
const t54=n1[39];
const t55=n2[7];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i13=8*v1;a7[i13]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11)+t12;a7[i13+1]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17))+(t10*t18)+t19;a7[i13+2]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+(t10*t24)+t25;a7[i13+3]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+(t10*t30)+t31;a7[i13+4]=(t2*t32)+(t4*t33)+((t6*t34)+(t8*t35))+(t10*t36)+t37;a7[i13+5]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+(t10*t42)+t43;a7[i13+6]=(t2*t44)+(t4*t45)+((t6*t46)+(t8*t47))+(t10*t48)+t49;a7[i13+7]=(t2*t50)+(t4*t51)+((t6*t52)+(t8*t53))+(t10*t54)+t55;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
const a12=new Float64Array(40);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t19=n2[8];
const t20=n2[9];
const t21=n2[10];
const t22=n2[11];
const t23=n2[12];
const t24=n2[13];
const t25=n2[14];
const t26=n2[15];
const t27=n2[16];
const t28=n2[17];
const t29=n2[18];
const t30=n2[19];
const t31=n2[20];
const t32=n2[21];
const t33=n2[22];
const t34=n2[23];
const t35=n2[24];
const t36=n2[25];
const t37=n2[26];
const t38=n2[27];
const t39=n2[28];
const t40=n2[29];
const t41=n2[30];
const t42=n2[31];
const t43=n2[32];
const t44=n2[33];
const t45=n2[34];
const t46=n2[35];
const t47=n2[36];
const t48=n2[37];
const t49=n2[38];
const t50=n2[39];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i18=5*v1;a7[i18]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)));a7[i18+1]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+((t10*t23)+(t12*t24)+((t14*t25)+(t16*t26)));a7[i18+2]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32)+((t14*t33)+(t16*t34)));a7[i18+3]=(t2*t35)+(t4*t36)+((t6*t37)+(t8*t38))+((t10*t39)+(t12*t40)+((t14*t41)+(t16*t42)));a7[i18+4]=(t2*t43)+(t4*t44)+((t6*t45)+(t8*t46))+((t10*t47)+(t12*t48)+((t14*t49)+(t16*t50)));}
for(let v4=0;v4<5;v4++){let s51=0;let s55=0;let s56=0;let s57=0;let s58=0;let s59=0;let s60=0;let s61=0;for(let v6=0;v6<rows;v6++){const i52=5*v6;const t53=n1[v4+i52];const i54=8*v6;s51+=t53*n0[i54];s55+=t53*n0[i54+1];s56+=t53*n0[i54+2];s57+=t53*n0[i54+3];s58+=t53*n0[i54+4];s59+=t53*n0[i54+5];s60+=t53*n0[i54+6];s61+=t53*n0[i54+7];}const i62=8*v4;a12[i62]=s51;a12[i62+1]=s55;a12[i62+2]=s56;a12[i62+3]=s57;a12[i62+4]=s58;a12[i62+5]=s59;a12[i62+6]=s60;a12[i62+7]=s61;}
let s63=0;
let s65=0;
let s66=0;
let s67=0;
let s68=0;
let s69=0;
let s70=0;
let s71=0;
for(let v8=0;v8<rows;v8++){const i64=8*v8;s63+=n0[i64];s65+=n0[i64+1];s66+=n0[i64+2];s67+=n0[i64+3];s68+=n0[i64+4];s69+=n0[i64+5];s70+=n0[i64+6];s71+=n0[i64+7];}
a13[0]=s63;
a13[1]=s65;
a13[2]=s66;
a13[3]=s67;
a13[4]=s68;
a13[5]=s69;
a13[6]=s70;
a13[7]=s71;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(40);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<5;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;let s11=0;for(let v3=0;v3<rows;v3++){const i2=5*v3;const t3=n1[v1+i2];const i4=8*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];s11+=t3*n0[i4+7];}const i12=8*v1;a6[i12]=s1;a6[i12+1]=s5;a6[i12+2]=s6;a6[i12+3]=s7;a6[i12+4]=s8;a6[i12+5]=s9;a6[i12+6]=s10;a6[i12+7]=s11;}
let s13=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
let s21=0;
for(let v5=0;v5<rows;v5++){const i14=8*v5;s13+=n0[i14];s15+=n0[i14+1];s16+=n0[i14+2];s17+=n0[i14+3];s18+=n0[i14+4];s19+=n0[i14+5];s20+=n0[i14+6];s21+=n0[i14+7];}
a7[0]=s13;
a7[1]=s15;
a7[2]=s16;
a7[3]=s17;
a7[4]=s18;
a7[5]=s19;
a7[6]=s20;
a7[7]=s21;
return {"W":a6,"b":a7};
};
}},
"6 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"][0];
const t2=n1[0];
const t3=n1[1];
const t4=n1[2];
const t5=n1[3];
const t6=n1[4];
const t7=n1[5];
for(let v1=0;v1<rows;v1++){const i1=6*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+((n0[i1+4]*t6)+(n0[i1+5]*t7))+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(6);
const wn13=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t4=n2[1];
const t5=n2[2];
const t6=n2[3];
const t7=n2[4];
const t8=n2[5];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i3=6*v1;a7[i3]=t1*t2;a7[i3+1]=t1*t4;a7[i3+2]=t1*t5;a7[i3+3]=t1*t6;a7[i3+4]=t1*t7;a7[i3+5]=t1*t8;}
let s9=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
for(let v6=0;v6<rows;v6++){const i10=6*v6;const t11=n0[v6];s9+=n1[i10]*t11;s12+=n1[i10+1]*t11;s13+=n1[i10+2]*t11;s14+=n1[i10+3]*t11;s15+=n1[i10+4]*t11;s16+=n1[i10+5]*t11;}
a12[0]=s9;
a12[1]=s12;
a12[2]=s13;
a12[3]=s14;
a12[4]=s15;
a12[5]=s16;
let s17=0;
for(let v8=0;v8<rows;v8++){s17+=n0[v8];}
const n13=s17;
wn13[0]=n13;
return {"dX":a7,"W":a12,"b":wn13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(6);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n0[v3];s1+=n1[i2]*t3;s4+=n1[i2+1]*t3;s5+=n1[i2+2]*t3;s6+=n1[i2+3]*t3;s7+=n1[i2+4]*t3;s8+=n1[i2+5]*t3;}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
a6[5]=s8;
let s9=0;
for(let v5=0;v5<rows;v5++){s9+=n0[v5];}
const n7=s9;
wn7[0]=n7;
return {"W":a6,"b":wn7};
};
}},
"6 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[2];
const t7=n1[4];
const t9=n1[6];
const t11=n1[8];
const t13=n1[10];
const t14=n2[0];
const t16=n1[1];
const t17=n1[3];
const t18=n1[5];
const t19=n1[7];
const t20=n1[9];
const t21=n1[11];
const t22=n2[1];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i15=2*v1;a7[i15]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13))+t14;a7[i15+1]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+((t10*t20)+(t12*t21))+t22;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(12);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t8=n2[3];
const t9=n2[4];
const t10=n2[5];
const t11=n2[6];
const t12=n2[7];
const t13=n2[8];
const t14=n2[9];
const t15=n2[10];
const t16=n2[11];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i6=6*v1;a7[i6]=(t2*t3)+(t4*t5);a7[i6+1]=(t2*t7)+(t4*t8);a7[i6+2]=(t2*t9)+(t4*t10);a7[i6+3]=(t2*t11)+(t4*t12);a7[i6+4]=(t2*t13)+(t4*t14);a7[i6+5]=(t2*t15)+(t4*t16);}
for(let v4=0;v4<6;v4++){let s17=0;let s21=0;for(let v6=0;v6<rows;v6++){const i18=6*v6;const t19=n1[v4+i18];const i20=2*v6;s17+=t19*n0[i20];s21+=t19*n0[i20+1];}const i22=2*v4;a12[i22]=s17;a12[i22+1]=s21;}
let s23=0;
let s25=0;
for(let v8=0;v8<rows;v8++){const i24=2*v8;s23+=n0[i24];s25+=n0[i24+1];}
a13[0]=s23;
a13[1]=s25;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(12);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<6;v1++){let s1=0;let s5=0;for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n1[v1+i2];const i4=2*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];}const i6=2*v1;a6[i6]=s1;a6[i6+1]=s5;}
let s7=0;
let s9=0;
for(let v5=0;v5<rows;v5++){const i8=2*v5;s7+=n0[i8];s9+=n0[i8+1];}
a7[0]=s7;
a7[1]=s9;
return {"W":a6,"b":a7};
};
}},
"6 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[3];
const t7=n1[6];
const t9=n1[9];
const t11=n1[12];
const t13=n1[15];
const t14=n2[0];
const t16=n1[1];
const t17=n1[4];
const t18=n1[7];
const t19=n1[10];
const t20=n1[13];
const t21=n1[16];
const t22=n2[1];
const t23=n1[2];
const t24=n1[5];
const t25=n1[8];
const t26=n1[11];
const t27=n1[14];
const t28=n1[17];
const t29=n2[2];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i15=3*v1;a7[i15]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13))+t14;a7[i15+1]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+((t10*t20)+(t12*t21))+t22;a7[i15+2]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+((t10*t27)+(t12*t28))+t29;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(18);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t10=n2[4];
const t11=n2[5];
const t12=n2[6];
const t13=n2[7];
const t14=n2[8];
const t15=n2[9];
const t16=n2[10];
const t17=n2[11];
const t18=n2[12];
const t19=n2[13];
const t20=n2[14];
const t21=n2[15];
const t22=n2[16];
const t23=n2[17];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i8=6*v1;a7[i8]=(t2*t3)+(t4*t5)+(t6*t7);a7[i8+1]=(t2*t9)+(t4*t10)+(t6*t11);a7[i8+2]=(t2*t12)+(t4*t13)+(t6*t14);a7[i8+3]=(t2*t15)+(t4*t16)+(t6*t17);a7[i8+4]=(t2*t18)+(t4*t19)+(t6*t20);a7[i8+5]=(t2*t21)+(t4*t22)+(t6*t23);}
for(let v4=0;v4<6;v4++){let s24=0;let s28=0;let s29=0;for(let v6=0;v6<rows;v6++){const i25=6*v6;const t26=n1[v4+i25];const i27=3*v6;s24+=t26*n0[i27];s28+=t26*n0[i27+1];s29+=t26*n0[i27+2];}const i30=3*v4;a12[i30]=s24;a12[i30+1]=s28;a12[i30+2]=s29;}
let s31=0;
let s33=0;
let s34=0;
for(let v8=0;v8<rows;v8++){const i32=3*v8;s31+=n0[i32];s33+=n0[i32+1];s34+=n0[i32+2];}
a13[0]=s31;
a13[1]=s33;
a13[2]=s34;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(18);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<6;v1++){let s1=0;let s5=0;let s6=0;for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n1[v1+i2];const i4=3*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];}const i7=3*v1;a6[i7]=s1;a6[i7+1]=s5;a6[i7+2]=s6;}
let s8=0;
let s10=0;
let s11=0;
for(let v5=0;v5<rows;v5++){const i9=3*v5;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];}
a7[0]=s8;
a7[1]=s10;
a7[2]=s11;
return {"W":a6,"b":a7};
};
}},
"6 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[4];
const t7=n1[8];
const t9=n1[12];
const t11=n1[16];
const t13=n1[20];
const t14=n2[0];
const t16=n1[1];
const t17=n1[5];
const t18=n1[9];
const t19=n1[13];
const t20=n1[17];
const t21=n1[21];
const t22=n2[1];
const t23=n1[2];
const t24=n1[6];
const t25=n1[10];
const t26=n1[14];
const t27=n1[18];
const t28=n1[22];
const t29=n2[2];
const t30=n1[3];
const t31=n1[7];
const t32=n1[11];
const t33=n1[15];
const t34=n1[19];
const t35=n1[23];
const t36=n2[3];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i15=4*v1;a7[i15]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13))+t14;a7[i15+1]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+((t10*t20)+(t12*t21))+t22;a7[i15+2]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+((t10*t27)+(t12*t28))+t29;a7[i15+3]=(t2*t30)+(t4*t31)+((t6*t32)+(t8*t33))+((t10*t34)+(t12*t35))+t36;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(24);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t12=n2[5];
const t13=n2[6];
const t14=n2[7];
const t15=n2[8];
const t16=n2[9];
const t17=n2[10];
const t18=n2[11];
const t19=n2[12];
const t20=n2[13];
const t21=n2[14];
const t22=n2[15];
const t23=n2[16];
const t24=n2[17];
const t25=n2[18];
const t26=n2[19];
const t27=n2[20];
const t28=n2[21];
const t29=n2[22];
const t30=n2[23];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i10=6*v1;a7[i10]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9));a7[i10+1]=(t2*t11)+(t4*t12)+((t6*t13)+(t8*t14));a7[i10+2]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18));a7[i10+3]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22));a7[i10+4]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26));a7[i10+5]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30));}
for(let v4=0;v4<6;v4++){let s31=0;let s35=0;let s36=0;let s37=0;for(let v6=0;v6<rows;v6++){const i32=6*v6;const t33=n1[v4+i32];const i34=4*v6;s31+=t33*n0[i34];s35+=t33*n0[i34+1];s36+=t33*n0[i34+2];s37+=t33*n0[i34+3];}const i38=4*v4;a12[i38]=s31;a12[i38+1]=s35;a12[i38+2]=s36;a12[i38+3]=s37;}
let s39=0;
let s41=0;
let s42=0;
let s43=0;
for(let v8=0;v8<rows;v8++){const i40=4*v8;s39+=n0[i40];s41+=n0[i40+1];s42+=n0[i40+2];s43+=n0[i40+3];}
a13[0]=s39;
a13[1]=s41;
a13[2]=s42;
a13[3]=s43;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(24);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<6;v1++){let s1=0;let s5=0;let s6=0;let s7=0;for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n1[v1+i2];const i4=4*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];}const i8=4*v1;a6[i8]=s1;a6[i8+1]=s5;a6[i8+2]=s6;a6[i8+3]=s7;}
let s9=0;
let s11=0;
let s12=0;
let s13=0;
for(let v5=0;v5<rows;v5++){const i10=4*v5;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];}
a7[0]=s9;
a7[1]=s11;
a7[2]=s12;
a7[3]=s13;
return {"W":a6,"b":a7};
};
}},
"6 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[5];
const t7=n1[10];
const t9=n1[15];
const t11=n1[20];
const t13=n1[25];
const t14=n2[0];
const t16=n1[1];
const t17=n1[6];
const t18=n1[11];
const t19=n1[16];
const t20=n1[21];
const t21=n1[26];
const t22=n2[1];
const t23=n1[2];
const t24=n1[7];
const t25=n1[12];
const t26=n1[17];
const t27=n1[22];
const t28=n1[27];
const t29=n2[2];
const t30=n1[3];
const t31=n1[8];
const t32=n1[13];
const t33=n1[18];
const t34=n1[23];
const t35=n1[28];
const t36=n2[3];
const t37=n1[4];
const t38=n1[9];
const t39=n1[14];
const t40=n1[19];
const t41=n1[24];
const t42=n1[29];
const t43=n2[4];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i15=5*v1;a7[i15]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13))+t14;a7[i15+1]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+((t10*t20)+(t12*t21))+t22;a7[i15+2]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+((t10*t27)+(t12*t28))+t29;a7[i15+3]=(t2*t30)+(t4*t31)+((t6*t32)+(t8*t33))+((t10*t34)+(t12*t35))+t36;a7[i15+4]=(t2*t37)+(t4*t38)+((t6*t39)+(t8*t40))+((t10*t41)+(t12*t42))+t43;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(30);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t14=n2[6];
const t15=n2[7];
const t16=n2[8];
const t17=n2[9];
const t18=n2[10];
const t19=n2[11];
const t20=n2[12];
const t21=n2[13];
const t22=n2[14];
const t23=n2[15];
const t24=n2[16];
const t25=n2[17];
const t26=n2[18];
const t27=n2[19];
const t28=n2[20];
const t29=n2[21];
const t30=n2[22];
const t31=n2[23];
const t32=n2[24];
const t33=n2[25];
const t34=n2[26];
const t35=n2[27];
const t36=n2[28];
const t37=n2[29];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i12=6*v1;a7[i12]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11);a7[i12+1]=(t2*t13)+(t4*t14)+((t6*t15)+(t8*t16))+(t10*t17);a7[i12+2]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+(t10*t22);a7[i12+3]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+(t10*t27);a7[i12+4]=(t2*t28)+(t4*t29)+((t6*t30)+(t8*t31))+(t10*t32);a7[i12+5]=(t2*t33)+(t4*t34)+((t6*t35)+(t8*t36))+(t10*t37);}
for(let v4=0;v4<6;v4++){let s38=0;let s42=0;let s43=0;let s44=0;let s45=0;for(let v6=0;v6<rows;v6++){const i39=6*v6;const t40=n1[v4+i39];const i41=5*v6;s38+=t40*n0[i41];s42+=t40*n0[i41+1];s43+=t40*n0[i41+2];s44+=t40*n0[i41+3];s45+=t40*n0[i41+4];}const i46=5*v4;a12[i46]=s38;a12[i46+1]=s42;a12[i46+2]=s43;a12[i46+3]=s44;a12[i46+4]=s45;}
let s47=0;
let s49=0;
let s50=0;
let s51=0;
let s52=0;
for(let v8=0;v8<rows;v8++){const i48=5*v8;s47+=n0[i48];s49+=n0[i48+1];s50+=n0[i48+2];s51+=n0[i48+3];s52+=n0[i48+4];}
a13[0]=s47;
a13[1]=s49;
a13[2]=s50;
a13[3]=s51;
a13[4]=s52;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(30);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<6;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n1[v1+i2];const i4=5*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];}const i9=5*v1;a6[i9]=s1;a6[i9+1]=s5;a6[i9+2]=s6;a6[i9+3]=s7;a6[i9+4]=s8;}
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v5=0;v5<rows;v5++){const i11=5*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
return {"W":a6,"b":a7};
};
}},
"6 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[6];
const t7=n1[12];
const t9=n1[18];
const t11=n1[24];
const t13=n1[30];
const t14=n2[0];
const t15=n1[1];
const t16=n1[7];
const t17=n1[13];
const t18=n1[19];
const t19=n1[25];
const t20=n1[31];
const t21=n2[1];
const t22=n1[2];
const t23=n1[8];
const t24=n1[14];
const t25=n1[20];
const t26=n1[26];
const t27=n1[32];
const t28=n2[2];
const t29=n1[3];
const t30=n1[9];
const t31=n1[15];
const t32=n1[21];
const t33=n1[27];
const t34=n1[33];
const t35=n2[3];
const t36=n1[4];
const t37=n1[10];
const t38=n1[16];
const t39=n1[22];
const t40=n1[28];
const t41=n1[34];
const t42=n2[4];
const t43=n1[5];
const t44=n1[11];
const t45=n1[17];
const t46=n1[23];
const t47=n1[29];
const t48=n1[35];
const t49=n2[5];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13))+t14;a7[i1+1]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18))+((t10*t19)+(t12*t20))+t21;a7[i1+2]=(t2*t22)+(t4*t23)+((t6*t24)+(t8*t25))+((t10*t26)+(t12*t27))+t28;a7[i1+3]=(t2*t29)+(t4*t30)+((t6*t31)+(t8*t32))+((t10*t33)+(t12*t34))+t35;a7[i1+4]=(t2*t36)+(t4*t37)+((t6*t38)+(t8*t39))+((t10*t40)+(t12*t41))+t42;a7[i1+5]=(t2*t43)+(t4*t44)+((t6*t45)+(t8*t46))+((t10*t47)+(t12*t48))+t49;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(36);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t14=n2[6];
const t15=n2[7];
const t16=n2[8];
const t17=n2[9];
const t18=n2[10];
const t19=n2[11];
const t20=n2[12];
const t21=n2[13];
const t22=n2[14];
const t23=n2[15];
const t24=n2[16];
const t25=n2[17];
const t26=n2[18];
const t27=n2[19];
const t28=n2[20];
const t29=n2[21];
const t30=n2[22];
const t31=n2[23];
const t32=n2[24];
const t33=n2[25];
const t34=n2[26];
const t35=n2[27];
const t36=n2[28];
const t37=n2[29];
const t38=n2[30];
const t39=n2[31];
const t40=n2[32];
const t41=n2[33];
const t42=n2[34];
const t43=n2[35];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13));a7[i1+1]=(t2*t14)+(t4*t15)+((t6*t16)+(t8*t17))+((t10*t18)+(t12*t19));a7[i1+2]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+((t10*t24)+(t12*t25));a7[i1+3]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+((t10*t30)+(t12*t31));a7[i1+4]=(t2*t32)+(t4*t33)+((t6*t34)+(t8*t35))+((t10*t36)+(t12*t37));a7[i1+5]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43));}
for(let v4=0;v4<6;v4++){let s44=0;let s47=0;let s48=0;let s49=0;let s50=0;let s51=0;for(let v6=0;v6<rows;v6++){const i45=6*v6;const t46=n1[v4+i45];s44+=t46*n0[i45];s47+=t46*n0[i45+1];s48+=t46*n0[i45+2];s49+=t46*n0[i45+3];s50+=t46*n0[i45+4];s51+=t46*n0[i45+5];}const i52=6*v4;a12[i52]=s44;a12[i52+1]=s47;a12[i52+2]=s48;a12[i52+3]=s49;a12[i52+4]=s50;a12[i52+5]=s51;}
let s53=0;
let s55=0;
let s56=0;
let s57=0;
let s58=0;
let s59=0;
for(let v8=0;v8<rows;v8++){const i54=6*v8;s53+=n0[i54];s55+=n0[i54+1];s56+=n0[i54+2];s57+=n0[i54+3];s58+=n0[i54+4];s59+=n0[i54+5];}
a13[0]=s53;
a13[1]=s55;
a13[2]=s56;
a13[3]=s57;
a13[4]=s58;
a13[5]=s59;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(36);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<6;v1++){let s1=0;let s4=0;let s5=0;let s6=0;let s7=0;let s8=0;for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n1[v1+i2];s1+=t3*n0[i2];s4+=t3*n0[i2+1];s5+=t3*n0[i2+2];s6+=t3*n0[i2+3];s7+=t3*n0[i2+4];s8+=t3*n0[i2+5];}const i9=6*v1;a6[i9]=s1;a6[i9+1]=s4;a6[i9+2]=s5;a6[i9+3]=s6;a6[i9+4]=s7;a6[i9+5]=s8;}
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
for(let v5=0;v5<rows;v5++){const i11=6*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];s16+=n0[i11+5];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
a7[5]=s16;
return {"W":a6,"b":a7};
};
}},
"6 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[7];
const t7=n1[14];
const t9=n1[21];
const t11=n1[28];
const t13=n1[35];
const t14=n2[0];
const t16=n1[1];
const t17=n1[8];
const t18=n1[15];
const t19=n1[22];
const t20=n1[29];
const t21=n1[36];
const t22=n2[1];
const t23=n1[2];
const t24=n1[9];
const t25=n1[16];
const t26=n1[23];
const t27=n1[30];
const t28=n1[37];
const t29=n2[2];
const t30=n1[3];
const t31=n1[10];
const t32=n1[17];
const t33=n1[24];
const t34=n1[31];
const t35=n1[38];
const t36=n2[3];
const t37=n1[4];
const t38=n1[11];
const t39=n1[18];
const t40=n1[25];
const t41=n1[32];
const t42=n1[39];
const t43=n2[4];
const t44=n1[5];
const t45=n1[12];
const t46=n1[19];
const t47=n1[26];
const t48=n1[33];
const t49=n1[40];
const t50=n2[5];
const t51=n1[6];
const t52=n1[13];
const t53=n1[20];
const t54=n1[27];
const t55=n1[34];
const t56=n1[41];
const t57=n2[6];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i15=7*v1;a7[i15]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13))+t14;a7[i15+1]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+((t10*t20)+(t12*t21))+t22;a7[i15+2]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+((t10*t27)+(t12*t28))+t29;a7[i15+3]=(t2*t30)+(t4*t31)+((t6*t32)+(t8*t33))+((t10*t34)+(t12*t35))+t36;a7[i15+4]=(t2*t37)+(t4*t38)+((t6*t39)+(t8*t40))+((t10*t41)+(t12*t42))+t43;a7[i15+5]=(t2*t44)+(t4*t45)+((t6*t46)+(t8*t47))+((t10*t48)+(t12*t49))+t50;a7[i15+6]=(t2*t51)+(t4*t52)+((t6*t53)+(t8*t54))+((t10*t55)+(t12*t56))+t57;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(42);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t18=n2[8];
const t19=n2[9];
const t20=n2[10];
const t21=n2[11];
const t22=n2[12];
const t23=n2[13];
const t24=n2[14];
const t25=n2[15];
const t26=n2[16];
const t27=n2[17];
const t28=n2[18];
const t29=n2[19];
const t30=n2[20];
const t31=n2[21];
const t32=n2[22];
const t33=n2[23];
const t34=n2[24];
const t35=n2[25];
const t36=n2[26];
const t37=n2[27];
const t38=n2[28];
const t39=n2[29];
const t40=n2[30];
const t41=n2[31];
const t42=n2[32];
const t43=n2[33];
const t44=n2[34];
const t45=n2[35];
const t46=n2[36];
const t47=n2[37];
const t48=n2[38];
const t49=n2[39];
const t50=n2[40];
const t51=n2[41];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i16=6*v1;a7[i16]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15));a7[i16+1]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+((t10*t21)+(t12*t22)+(t14*t23));a7[i16+2]=(t2*t24)+(t4*t25)+((t6*t26)+(t8*t27))+((t10*t28)+(t12*t29)+(t14*t30));a7[i16+3]=(t2*t31)+(t4*t32)+((t6*t33)+(t8*t34))+((t10*t35)+(t12*t36)+(t14*t37));a7[i16+4]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43)+(t14*t44));a7[i16+5]=(t2*t45)+(t4*t46)+((t6*t47)+(t8*t48))+((t10*t49)+(t12*t50)+(t14*t51));}
for(let v4=0;v4<6;v4++){let s52=0;let s56=0;let s57=0;let s58=0;let s59=0;let s60=0;let s61=0;for(let v6=0;v6<rows;v6++){const i53=6*v6;const t54=n1[v4+i53];const i55=7*v6;s52+=t54*n0[i55];s56+=t54*n0[i55+1];s57+=t54*n0[i55+2];s58+=t54*n0[i55+3];s59+=t54*n0[i55+4];s60+=t54*n0[i55+5];s61+=t54*n0[i55+6];}const i62=7*v4;a12[i62]=s52;a12[i62+1]=s56;a12[i62+2]=s57;a12[i62+3]=s58;a12[i62+4]=s59;a12[i62+5]=s60;a12[i62+6]=s61;}
let s63=0;
let s65=0;
let s66=0;
let s67=0;
let s68=0;
let s69=0;
let s70=0;
for(let v8=0;v8<rows;v8++){const i64=7*v8;s63+=n0[i64];s65+=n0[i64+1];s66+=n0[i64+2];s67+=n0[i64+3];s68+=n0[i64+4];s69+=n0[i64+5];s70+=n0[i64+6];}
a13[0]=s63;
a13[1]=s65;
a13[2]=s66;
a13[3]=s67;
a13[4]=s68;
a13[5]=s69;
a13[6]=s70;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(42);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<6;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n1[v1+i2];const i4=7*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];}const i11=7*v1;a6[i11]=s1;a6[i11+1]=s5;a6[i11+2]=s6;a6[i11+3]=s7;a6[i11+4]=s8;a6[i11+5]=s9;a6[i11+6]=s10;}
let s12=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i13=7*v5;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];s17+=n0[i13+4];s18+=n0[i13+5];s19+=n0[i13+6];}
a7[0]=s12;
a7[1]=s14;
a7[2]=s15;
a7[3]=s16;
a7[4]=s17;
a7[5]=s18;
a7[6]=s19;
return {"W":a6,"b":a7};
};
}},
"6 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[8];
const t7=n1[16];
const t9=n1[24];
const t11=n1[32];
const t13=n1[40];
const t14=n2[0];
const t16=n1[1];
const t17=n1[9];
const t18=n1[17];
const t19=n1[25];
const t20=n1[33];
const t21=n1[41];
const t22=n2[1];
const t23=n1[2];
const t24=n1[10];
const t25=n1[18];
const t26=n1[26];
const t27=n1[34];
const t28=n1[42];
const t29=n2[2];
const t30=n1[3];
const t31=n1[11];
const t32=n1[19];
const t33=n1[27];
const t34=n1[35];
const t35=n1[43];
const t36=n2[3];
const t37=n1[4];
const t38=n1[12];
const t39=n1[20];
const t40=n1[28];
const t41=n1[36];
const t42=n1[44];
const t43=n2[4];
const t44=n1[5];
const t45=n1[13];
const t46=n1[21];
const t47=n1[29];
const t48=n1[37];
const t49=n1[45];
const t50=n2[5];
const t51=n1[6];
const t52=n1[14];
const t53=n1[22];
const t54=n1[30];
const t55=n1[38];
const t56=n1[46];
const t57=n2[6];
const t58=n1[7];
const t59=n1[15];
const t60=n1[23];
const t61=n1[31];
const t62=n1[39];
const t63=n1[47];
const t64=n2[7];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i15=8*v1;a7[i15]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13))+t14;a7[i15+1]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+((t10*t20)+(t12*t21))+t22;a7[i15+2]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+((t10*t27)+(t12*t28))+t29;a7[i15+3]=(t2*t30)+(t4*t31)+((t6*t32)+(t8*t33))+((t10*t34)+(t12*t35))+t36;a7[i15+4]=(t2*t37)+(t4*t38)+((t6*t39)+(t8*t40))+((t10*t41)+(t12*t42))+t43;a7[i15+5]=(t2*t44)+(t4*t45)+((t6*t46)+(t8*t47))+((t10*t48)+(t12*t49))+t50;a7[i15+6]=(t2*t51)+(t4*t52)+((t6*t53)+(t8*t54))+((t10*t55)+(t12*t56))+t57;a7[i15+7]=(t2*t58)+(t4*t59)+((t6*t60)+(t8*t61))+((t10*t62)+(t12*t63))+t64;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
const a12=new Float64Array(48);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t19=n2[8];
const t20=n2[9];
const t21=n2[10];
const t22=n2[11];
const t23=n2[12];
const t24=n2[13];
const t25=n2[14];
const t26=n2[15];
const t27=n2[16];
const t28=n2[17];
const t29=n2[18];
const t30=n2[19];
const t31=n2[20];
const t32=n2[21];
const t33=n2[22];
const t34=n2[23];
const t35=n2[24];
const t36=n2[25];
const t37=n2[26];
const t38=n2[27];
const t39=n2[28];
const t40=n2[29];
const t41=n2[30];
const t42=n2[31];
const t43=n2[32];
const t44=n2[33];
const t45=n2[34];
const t46=n2[35];
const t47=n2[36];
const t48=n2[37];
const t49=n2[38];
const t50=n2[39];
const t51=n2[40];
const t52=n2[41];
const t53=n2[42];
const t54=n2[43];
const t55=n2[44];
const t56=n2[45];
const t57=n2[46];
const t58=n2[47];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i18=6*v1;a7[i18]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)));a7[i18+1]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+((t10*t23)+(t12*t24)+((t14*t25)+(t16*t26)));a7[i18+2]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32)+((t14*t33)+(t16*t34)));a7[i18+3]=(t2*t35)+(t4*t36)+((t6*t37)+(t8*t38))+((t10*t39)+(t12*t40)+((t14*t41)+(t16*t42)));a7[i18+4]=(t2*t43)+(t4*t44)+((t6*t45)+(t8*t46))+((t10*t47)+(t12*t48)+((t14*t49)+(t16*t50)));a7[i18+5]=(t2*t51)+(t4*t52)+((t6*t53)+(t8*t54))+((t10*t55)+(t12*t56)+((t14*t57)+(t16*t58)));}
for(let v4=0;v4<6;v4++){let s59=0;let s63=0;let s64=0;let s65=0;let s66=0;let s67=0;let s68=0;let s69=0;for(let v6=0;v6<rows;v6++){const i60=6*v6;const t61=n1[v4+i60];const i62=8*v6;s59+=t61*n0[i62];s63+=t61*n0[i62+1];s64+=t61*n0[i62+2];s65+=t61*n0[i62+3];s66+=t61*n0[i62+4];s67+=t61*n0[i62+5];s68+=t61*n0[i62+6];s69+=t61*n0[i62+7];}const i70=8*v4;a12[i70]=s59;a12[i70+1]=s63;a12[i70+2]=s64;a12[i70+3]=s65;a12[i70+4]=s66;a12[i70+5]=s67;a12[i70+6]=s68;a12[i70+7]=s69;}
let s71=0;
let s73=0;
let s74=0;
let s75=0;
let s76=0;
let s77=0;
let s78=0;
let s79=0;
for(let v8=0;v8<rows;v8++){const i72=8*v8;s71+=n0[i72];s73+=n0[i72+1];s74+=n0[i72+2];s75+=n0[i72+3];s76+=n0[i72+4];s77+=n0[i72+5];s78+=n0[i72+6];s79+=n0[i72+7];}
a13[0]=s71;
a13[1]=s73;
a13[2]=s74;
a13[3]=s75;
a13[4]=s76;
a13[5]=s77;
a13[6]=s78;
a13[7]=s79;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(48);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<6;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;let s11=0;for(let v3=0;v3<rows;v3++){const i2=6*v3;const t3=n1[v1+i2];const i4=8*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];s11+=t3*n0[i4+7];}const i12=8*v1;a6[i12]=s1;a6[i12+1]=s5;a6[i12+2]=s6;a6[i12+3]=s7;a6[i12+4]=s8;a6[i12+5]=s9;a6[i12+6]=s10;a6[i12+7]=s11;}
let s13=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
let s21=0;
for(let v5=0;v5<rows;v5++){const i14=8*v5;s13+=n0[i14];s15+=n0[i14+1];s16+=n0[i14+2];s17+=n0[i14+3];s18+=n0[i14+4];s19+=n0[i14+5];s20+=n0[i14+6];s21+=n0[i14+7];}
a7[0]=s13;
a7[1]=s15;
a7[2]=s16;
a7[3]=s17;
a7[4]=s18;
a7[5]=s19;
a7[6]=s20;
a7[7]=s21;
return {"W":a6,"b":a7};
};
}},
"7 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"][0];
const t2=n1[0];
const t3=n1[1];
const t4=n1[2];
const t5=n1[3];
const t6=n1[4];
const t7=n1[5];
const t8=n1[6];
for(let v1=0;v1<rows;v1++){const i1=7*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+((n0[i1+4]*t6)+(n0[i1+5]*t7)+(n0[i1+6]*t8))+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(7);
const wn13=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t4=n2[1];
const t5=n2[2];
const t6=n2[3];
const t7=n2[4];
const t8=n2[5];
const t9=n2[6];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i3=7*v1;a7[i3]=t1*t2;a7[i3+1]=t1*t4;a7[i3+2]=t1*t5;a7[i3+3]=t1*t6;a7[i3+4]=t1*t7;a7[i3+5]=t1*t8;a7[i3+6]=t1*t9;}
let s10=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
for(let v6=0;v6<rows;v6++){const i11=7*v6;const t12=n0[v6];s10+=n1[i11]*t12;s13+=n1[i11+1]*t12;s14+=n1[i11+2]*t12;s15+=n1[i11+3]*t12;s16+=n1[i11+4]*t12;s17+=n1[i11+5]*t12;s18+=n1[i11+6]*t12;}
a12[0]=s10;
a12[1]=s13;
a12[2]=s14;
a12[3]=s15;
a12[4]=s16;
a12[5]=s17;
a12[6]=s18;
let s19=0;
for(let v8=0;v8<rows;v8++){s19+=n0[v8];}
const n13=s19;
wn13[0]=n13;
return {"dX":a7,"W":a12,"b":wn13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(7);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
let s9=0;
for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n0[v3];s1+=n1[i2]*t3;s4+=n1[i2+1]*t3;s5+=n1[i2+2]*t3;s6+=n1[i2+3]*t3;s7+=n1[i2+4]*t3;s8+=n1[i2+5]*t3;s9+=n1[i2+6]*t3;}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
a6[5]=s8;
a6[6]=s9;
let s10=0;
for(let v5=0;v5<rows;v5++){s10+=n0[v5];}
const n7=s10;
wn7[0]=n7;
return {"W":a6,"b":wn7};
};
}},
"7 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[2];
const t7=n1[4];
const t9=n1[6];
const t11=n1[8];
const t13=n1[10];
const t15=n1[12];
const t16=n2[0];
const t18=n1[1];
const t19=n1[3];
const t20=n1[5];
const t21=n1[7];
const t22=n1[9];
const t23=n1[11];
const t24=n1[13];
const t25=n2[1];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i17=2*v1;a7[i17]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15))+t16;a7[i17+1]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+((t10*t22)+(t12*t23)+(t14*t24))+t25;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(14);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t8=n2[3];
const t9=n2[4];
const t10=n2[5];
const t11=n2[6];
const t12=n2[7];
const t13=n2[8];
const t14=n2[9];
const t15=n2[10];
const t16=n2[11];
const t17=n2[12];
const t18=n2[13];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i6=7*v1;a7[i6]=(t2*t3)+(t4*t5);a7[i6+1]=(t2*t7)+(t4*t8);a7[i6+2]=(t2*t9)+(t4*t10);a7[i6+3]=(t2*t11)+(t4*t12);a7[i6+4]=(t2*t13)+(t4*t14);a7[i6+5]=(t2*t15)+(t4*t16);a7[i6+6]=(t2*t17)+(t4*t18);}
for(let v4=0;v4<7;v4++){let s19=0;let s23=0;for(let v6=0;v6<rows;v6++){const i20=7*v6;const t21=n1[v4+i20];const i22=2*v6;s19+=t21*n0[i22];s23+=t21*n0[i22+1];}const i24=2*v4;a12[i24]=s19;a12[i24+1]=s23;}
let s25=0;
let s27=0;
for(let v8=0;v8<rows;v8++){const i26=2*v8;s25+=n0[i26];s27+=n0[i26+1];}
a13[0]=s25;
a13[1]=s27;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(14);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<7;v1++){let s1=0;let s5=0;for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n1[v1+i2];const i4=2*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];}const i6=2*v1;a6[i6]=s1;a6[i6+1]=s5;}
let s7=0;
let s9=0;
for(let v5=0;v5<rows;v5++){const i8=2*v5;s7+=n0[i8];s9+=n0[i8+1];}
a7[0]=s7;
a7[1]=s9;
return {"W":a6,"b":a7};
};
}},
"7 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[3];
const t7=n1[6];
const t9=n1[9];
const t11=n1[12];
const t13=n1[15];
const t15=n1[18];
const t16=n2[0];
const t18=n1[1];
const t19=n1[4];
const t20=n1[7];
const t21=n1[10];
const t22=n1[13];
const t23=n1[16];
const t24=n1[19];
const t25=n2[1];
const t26=n1[2];
const t27=n1[5];
const t28=n1[8];
const t29=n1[11];
const t30=n1[14];
const t31=n1[17];
const t32=n1[20];
const t33=n2[2];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i17=3*v1;a7[i17]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15))+t16;a7[i17+1]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+((t10*t22)+(t12*t23)+(t14*t24))+t25;a7[i17+2]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+((t10*t30)+(t12*t31)+(t14*t32))+t33;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(21);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t10=n2[4];
const t11=n2[5];
const t12=n2[6];
const t13=n2[7];
const t14=n2[8];
const t15=n2[9];
const t16=n2[10];
const t17=n2[11];
const t18=n2[12];
const t19=n2[13];
const t20=n2[14];
const t21=n2[15];
const t22=n2[16];
const t23=n2[17];
const t24=n2[18];
const t25=n2[19];
const t26=n2[20];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i8=7*v1;a7[i8]=(t2*t3)+(t4*t5)+(t6*t7);a7[i8+1]=(t2*t9)+(t4*t10)+(t6*t11);a7[i8+2]=(t2*t12)+(t4*t13)+(t6*t14);a7[i8+3]=(t2*t15)+(t4*t16)+(t6*t17);a7[i8+4]=(t2*t18)+(t4*t19)+(t6*t20);a7[i8+5]=(t2*t21)+(t4*t22)+(t6*t23);a7[i8+6]=(t2*t24)+(t4*t25)+(t6*t26);}
for(let v4=0;v4<7;v4++){let s27=0;let s31=0;let s32=0;for(let v6=0;v6<rows;v6++){const i28=7*v6;const t29=n1[v4+i28];const i30=3*v6;s27+=t29*n0[i30];s31+=t29*n0[i30+1];s32+=t29*n0[i30+2];}const i33=3*v4;a12[i33]=s27;a12[i33+1]=s31;a12[i33+2]=s32;}
let s34=0;
let s36=0;
let s37=0;
for(let v8=0;v8<rows;v8++){const i35=3*v8;s34+=n0[i35];s36+=n0[i35+1];s37+=n0[i35+2];}
a13[0]=s34;
a13[1]=s36;
a13[2]=s37;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(21);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<7;v1++){let s1=0;let s5=0;let s6=0;for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n1[v1+i2];const i4=3*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];}const i7=3*v1;a6[i7]=s1;a6[i7+1]=s5;a6[i7+2]=s6;}
let s8=0;
let s10=0;
let s11=0;
for(let v5=0;v5<rows;v5++){const i9=3*v5;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];}
a7[0]=s8;
a7[1]=s10;
a7[2]=s11;
return {"W":a6,"b":a7};
};
}},
"7 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[4];
const t7=n1[8];
const t9=n1[12];
const t11=n1[16];
const t13=n1[20];
const t15=n1[24];
const t16=n2[0];
const t18=n1[1];
const t19=n1[5];
const t20=n1[9];
const t21=n1[13];
const t22=n1[17];
const t23=n1[21];
const t24=n1[25];
const t25=n2[1];
const t26=n1[2];
const t27=n1[6];
const t28=n1[10];
const t29=n1[14];
const t30=n1[18];
const t31=n1[22];
const t32=n1[26];
const t33=n2[2];
const t34=n1[3];
const t35=n1[7];
const t36=n1[11];
const t37=n1[15];
const t38=n1[19];
const t39=n1[23];
const t40=n1[27];
const t41=n2[3];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i17=4*v1;a7[i17]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15))+t16;a7[i17+1]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+((t10*t22)+(t12*t23)+(t14*t24))+t25;a7[i17+2]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+((t10*t30)+(t12*t31)+(t14*t32))+t33;a7[i17+3]=(t2*t34)+(t4*t35)+((t6*t36)+(t8*t37))+((t10*t38)+(t12*t39)+(t14*t40))+t41;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(28);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t12=n2[5];
const t13=n2[6];
const t14=n2[7];
const t15=n2[8];
const t16=n2[9];
const t17=n2[10];
const t18=n2[11];
const t19=n2[12];
const t20=n2[13];
const t21=n2[14];
const t22=n2[15];
const t23=n2[16];
const t24=n2[17];
const t25=n2[18];
const t26=n2[19];
const t27=n2[20];
const t28=n2[21];
const t29=n2[22];
const t30=n2[23];
const t31=n2[24];
const t32=n2[25];
const t33=n2[26];
const t34=n2[27];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i10=7*v1;a7[i10]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9));a7[i10+1]=(t2*t11)+(t4*t12)+((t6*t13)+(t8*t14));a7[i10+2]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18));a7[i10+3]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22));a7[i10+4]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26));a7[i10+5]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30));a7[i10+6]=(t2*t31)+(t4*t32)+((t6*t33)+(t8*t34));}
for(let v4=0;v4<7;v4++){let s35=0;let s39=0;let s40=0;let s41=0;for(let v6=0;v6<rows;v6++){const i36=7*v6;const t37=n1[v4+i36];const i38=4*v6;s35+=t37*n0[i38];s39+=t37*n0[i38+1];s40+=t37*n0[i38+2];s41+=t37*n0[i38+3];}const i42=4*v4;a12[i42]=s35;a12[i42+1]=s39;a12[i42+2]=s40;a12[i42+3]=s41;}
let s43=0;
let s45=0;
let s46=0;
let s47=0;
for(let v8=0;v8<rows;v8++){const i44=4*v8;s43+=n0[i44];s45+=n0[i44+1];s46+=n0[i44+2];s47+=n0[i44+3];}
a13[0]=s43;
a13[1]=s45;
a13[2]=s46;
a13[3]=s47;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(28);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<7;v1++){let s1=0;let s5=0;let s6=0;let s7=0;for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n1[v1+i2];const i4=4*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];}const i8=4*v1;a6[i8]=s1;a6[i8+1]=s5;a6[i8+2]=s6;a6[i8+3]=s7;}
let s9=0;
let s11=0;
let s12=0;
let s13=0;
for(let v5=0;v5<rows;v5++){const i10=4*v5;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];}
a7[0]=s9;
a7[1]=s11;
a7[2]=s12;
a7[3]=s13;
return {"W":a6,"b":a7};
};
}},
"7 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[5];
const t7=n1[10];
const t9=n1[15];
const t11=n1[20];
const t13=n1[25];
const t15=n1[30];
const t16=n2[0];
const t18=n1[1];
const t19=n1[6];
const t20=n1[11];
const t21=n1[16];
const t22=n1[21];
const t23=n1[26];
const t24=n1[31];
const t25=n2[1];
const t26=n1[2];
const t27=n1[7];
const t28=n1[12];
const t29=n1[17];
const t30=n1[22];
const t31=n1[27];
const t32=n1[32];
const t33=n2[2];
const t34=n1[3];
const t35=n1[8];
const t36=n1[13];
const t37=n1[18];
const t38=n1[23];
const t39=n1[28];
const t40=n1[33];
const t41=n2[3];
const t42=n1[4];
const t43=n1[9];
const t44=n1[14];
const t45=n1[19];
const t46=n1[24];
const t47=n1[29];
const t48=n1[34];
const t49=n2[4];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i17=5*v1;a7[i17]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15))+t16;a7[i17+1]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+((t10*t22)+(t12*t23)+(t14*t24))+t25;a7[i17+2]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+((t10*t30)+(t12*t31)+(t14*t32))+t33;a7[i17+3]=(t2*t34)+(t4*t35)+((t6*t36)+(t8*t37))+((t10*t38)+(t12*t39)+(t14*t40))+t41;a7[i17+4]=(t2*t42)+(t4*t43)+((t6*t44)+(t8*t45))+((t10*t46)+(t12*t47)+(t14*t48))+t49;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(35);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t14=n2[6];
const t15=n2[7];
const t16=n2[8];
const t17=n2[9];
const t18=n2[10];
const t19=n2[11];
const t20=n2[12];
const t21=n2[13];
const t22=n2[14];
const t23=n2[15];
const t24=n2[16];
const t25=n2[17];
const t26=n2[18];
const t27=n2[19];
const t28=n2[20];
const t29=n2[21];
const t30=n2[22];
const t31=n2[23];
const t32=n2[24];
const t33=n2[25];
const t34=n2[26];
const t35=n2[27];
const t36=n2[28];
const t37=n2[29];
const t38=n2[30];
const t39=n2[31];
const t40=n2[32];
const t41=n2[33];
const t42=n2[34];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i12=7*v1;a7[i12]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11);a7[i12+1]=(t2*t13)+(t4*t14)+((t6*t15)+(t8*t16))+(t10*t17);a7[i12+2]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+(t10*t22);a7[i12+3]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+(t10*t27);a7[i12+4]=(t2*t28)+(t4*t29)+((t6*t30)+(t8*t31))+(t10*t32);a7[i12+5]=(t2*t33)+(t4*t34)+((t6*t35)+(t8*t36))+(t10*t37);a7[i12+6]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+(t10*t42);}
for(let v4=0;v4<7;v4++){let s43=0;let s47=0;let s48=0;let s49=0;let s50=0;for(let v6=0;v6<rows;v6++){const i44=7*v6;const t45=n1[v4+i44];const i46=5*v6;s43+=t45*n0[i46];s47+=t45*n0[i46+1];s48+=t45*n0[i46+2];s49+=t45*n0[i46+3];s50+=t45*n0[i46+4];}const i51=5*v4;a12[i51]=s43;a12[i51+1]=s47;a12[i51+2]=s48;a12[i51+3]=s49;a12[i51+4]=s50;}
let s52=0;
let s54=0;
let s55=0;
let s56=0;
let s57=0;
for(let v8=0;v8<rows;v8++){const i53=5*v8;s52+=n0[i53];s54+=n0[i53+1];s55+=n0[i53+2];s56+=n0[i53+3];s57+=n0[i53+4];}
a13[0]=s52;
a13[1]=s54;
a13[2]=s55;
a13[3]=s56;
a13[4]=s57;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(35);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<7;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n1[v1+i2];const i4=5*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];}const i9=5*v1;a6[i9]=s1;a6[i9+1]=s5;a6[i9+2]=s6;a6[i9+3]=s7;a6[i9+4]=s8;}
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v5=0;v5<rows;v5++){const i11=5*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
return {"W":a6,"b":a7};
};
}},
"7 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[6];
const t7=n1[12];
const t9=n1[18];
const t11=n1[24];
const t13=n1[30];
const t15=n1[36];
const t16=n2[0];
const t18=n1[1];
const t19=n1[7];
const t20=n1[13];
const t21=n1[19];
const t22=n1[25];
const t23=n1[31];
const t24=n1[37];
const t25=n2[1];
const t26=n1[2];
const t27=n1[8];
const t28=n1[14];
const t29=n1[20];
const t30=n1[26];
const t31=n1[32];
const t32=n1[38];
const t33=n2[2];
const t34=n1[3];
const t35=n1[9];
const t36=n1[15];
const t37=n1[21];
const t38=n1[27];
const t39=n1[33];
const t40=n1[39];
const t41=n2[3];
const t42=n1[4];
const t43=n1[10];
const t44=n1[16];
const t45=n1[22];
const t46=n1[28];
const t47=n1[34];
const t48=n1[40];
const t49=n2[4];
const t50=n1[5];
const t51=n1[11];
const t52=n1[17];
const t53=n1[23];
const t54=n1[29];
const t55=n1[35];
const t56=n1[41];
const t57=n2[5];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i17=6*v1;a7[i17]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15))+t16;a7[i17+1]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+((t10*t22)+(t12*t23)+(t14*t24))+t25;a7[i17+2]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+((t10*t30)+(t12*t31)+(t14*t32))+t33;a7[i17+3]=(t2*t34)+(t4*t35)+((t6*t36)+(t8*t37))+((t10*t38)+(t12*t39)+(t14*t40))+t41;a7[i17+4]=(t2*t42)+(t4*t43)+((t6*t44)+(t8*t45))+((t10*t46)+(t12*t47)+(t14*t48))+t49;a7[i17+5]=(t2*t50)+(t4*t51)+((t6*t52)+(t8*t53))+((t10*t54)+(t12*t55)+(t14*t56))+t57;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(42);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t16=n2[7];
const t17=n2[8];
const t18=n2[9];
const t19=n2[10];
const t20=n2[11];
const t21=n2[12];
const t22=n2[13];
const t23=n2[14];
const t24=n2[15];
const t25=n2[16];
const t26=n2[17];
const t27=n2[18];
const t28=n2[19];
const t29=n2[20];
const t30=n2[21];
const t31=n2[22];
const t32=n2[23];
const t33=n2[24];
const t34=n2[25];
const t35=n2[26];
const t36=n2[27];
const t37=n2[28];
const t38=n2[29];
const t39=n2[30];
const t40=n2[31];
const t41=n2[32];
const t42=n2[33];
const t43=n2[34];
const t44=n2[35];
const t45=n2[36];
const t46=n2[37];
const t47=n2[38];
const t48=n2[39];
const t49=n2[40];
const t50=n2[41];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i14=7*v1;a7[i14]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13));a7[i14+1]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18))+((t10*t19)+(t12*t20));a7[i14+2]=(t2*t21)+(t4*t22)+((t6*t23)+(t8*t24))+((t10*t25)+(t12*t26));a7[i14+3]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32));a7[i14+4]=(t2*t33)+(t4*t34)+((t6*t35)+(t8*t36))+((t10*t37)+(t12*t38));a7[i14+5]=(t2*t39)+(t4*t40)+((t6*t41)+(t8*t42))+((t10*t43)+(t12*t44));a7[i14+6]=(t2*t45)+(t4*t46)+((t6*t47)+(t8*t48))+((t10*t49)+(t12*t50));}
for(let v4=0;v4<7;v4++){let s51=0;let s55=0;let s56=0;let s57=0;let s58=0;let s59=0;for(let v6=0;v6<rows;v6++){const i52=7*v6;const t53=n1[v4+i52];const i54=6*v6;s51+=t53*n0[i54];s55+=t53*n0[i54+1];s56+=t53*n0[i54+2];s57+=t53*n0[i54+3];s58+=t53*n0[i54+4];s59+=t53*n0[i54+5];}const i60=6*v4;a12[i60]=s51;a12[i60+1]=s55;a12[i60+2]=s56;a12[i60+3]=s57;a12[i60+4]=s58;a12[i60+5]=s59;}
let s61=0;
let s63=0;
let s64=0;
let s65=0;
let s66=0;
let s67=0;
for(let v8=0;v8<rows;v8++){const i62=6*v8;s61+=n0[i62];s63+=n0[i62+1];s64+=n0[i62+2];s65+=n0[i62+3];s66+=n0[i62+4];s67+=n0[i62+5];}
a13[0]=s61;
a13[1]=s63;
a13[2]=s64;
a13[3]=s65;
a13[4]=s66;
a13[5]=s67;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(42);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<7;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n1[v1+i2];const i4=6*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];}const i10=6*v1;a6[i10]=s1;a6[i10+1]=s5;a6[i10+2]=s6;a6[i10+3]=s7;a6[i10+4]=s8;a6[i10+5]=s9;}
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i12=6*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
return {"W":a6,"b":a7};
};
}},
"7 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[7];
const t7=n1[14];
const t9=n1[21];
const t11=n1[28];
const t13=n1[35];
const t15=n1[42];
const t16=n2[0];
const t17=n1[1];
const t18=n1[8];
const t19=n1[15];
const t20=n1[22];
const t21=n1[29];
const t22=n1[36];
const t23=n1[43];
const t24=n2[1];
const t25=n1[2];
const t26=n1[9];
const t27=n1[16];
const t28=n1[23];
const t29=n1[30];
const t30=n1[37];
const t31=n1[44];
const t32=n2[2];
const t33=n1[3];
const t34=n1[10];
const t35=n1[17];
const t36=n1[24];
const t37=n1[31];
const t38=n1[38];
const t39=n1[45];
const t40=n2[3];
const t41=n1[4];
const t42=n1[11];
const t43=n1[18];
const t44=n1[25];
const t45=n1[32];
const t46=n1[39];
const t47=n1[46];
const t48=n2[4];
const t49=n1[5];
const t50=n1[12];
const t51=n1[19];
const t52=n1[26];
const t53=n1[33];
const t54=n1[40];
const t55=n1[47];
const t56=n2[5];
const t57=n1[6];
const t58=n1[13];
const t59=n1[20];
const t60=n1[27];
const t61=n1[34];
const t62=n1[41];
const t63=n1[48];
const t64=n2[6];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15))+t16;a7[i1+1]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+((t10*t21)+(t12*t22)+(t14*t23))+t24;a7[i1+2]=(t2*t25)+(t4*t26)+((t6*t27)+(t8*t28))+((t10*t29)+(t12*t30)+(t14*t31))+t32;a7[i1+3]=(t2*t33)+(t4*t34)+((t6*t35)+(t8*t36))+((t10*t37)+(t12*t38)+(t14*t39))+t40;a7[i1+4]=(t2*t41)+(t4*t42)+((t6*t43)+(t8*t44))+((t10*t45)+(t12*t46)+(t14*t47))+t48;a7[i1+5]=(t2*t49)+(t4*t50)+((t6*t51)+(t8*t52))+((t10*t53)+(t12*t54)+(t14*t55))+t56;a7[i1+6]=(t2*t57)+(t4*t58)+((t6*t59)+(t8*t60))+((t10*t61)+(t12*t62)+(t14*t63))+t64;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(49);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t16=n2[7];
const t17=n2[8];
const t18=n2[9];
const t19=n2[10];
const t20=n2[11];
const t21=n2[12];
const t22=n2[13];
const t23=n2[14];
const t24=n2[15];
const t25=n2[16];
const t26=n2[17];
const t27=n2[18];
const t28=n2[19];
const t29=n2[20];
const t30=n2[21];
const t31=n2[22];
const t32=n2[23];
const t33=n2[24];
const t34=n2[25];
const t35=n2[26];
const t36=n2[27];
const t37=n2[28];
const t38=n2[29];
const t39=n2[30];
const t40=n2[31];
const t41=n2[32];
const t42=n2[33];
const t43=n2[34];
const t44=n2[35];
const t45=n2[36];
const t46=n2[37];
const t47=n2[38];
const t48=n2[39];
const t49=n2[40];
const t50=n2[41];
const t51=n2[42];
const t52=n2[43];
const t53=n2[44];
const t54=n2[45];
const t55=n2[46];
const t56=n2[47];
const t57=n2[48];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15));a7[i1+1]=(t2*t16)+(t4*t17)+((t6*t18)+(t8*t19))+((t10*t20)+(t12*t21)+(t14*t22));a7[i1+2]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+((t10*t27)+(t12*t28)+(t14*t29));a7[i1+3]=(t2*t30)+(t4*t31)+((t6*t32)+(t8*t33))+((t10*t34)+(t12*t35)+(t14*t36));a7[i1+4]=(t2*t37)+(t4*t38)+((t6*t39)+(t8*t40))+((t10*t41)+(t12*t42)+(t14*t43));a7[i1+5]=(t2*t44)+(t4*t45)+((t6*t46)+(t8*t47))+((t10*t48)+(t12*t49)+(t14*t50));a7[i1+6]=(t2*t51)+(t4*t52)+((t6*t53)+(t8*t54))+((t10*t55)+(t12*t56)+(t14*t57));}
for(let v4=0;v4<7;v4++){let s58=0;let s61=0;let s62=0;let s63=0;let s64=0;let s65=0;let s66=0;for(let v6=0;v6<rows;v6++){const i59=7*v6;const t60=n1[v4+i59];s58+=t60*n0[i59];s61+=t60*n0[i59+1];s62+=t60*n0[i59+2];s63+=t60*n0[i59+3];s64+=t60*n0[i59+4];s65+=t60*n0[i59+5];s66+=t60*n0[i59+6];}const i67=7*v4;a12[i67]=s58;a12[i67+1]=s61;a12[i67+2]=s62;a12[i67+3]=s63;a12[i67+4]=s64;a12[i67+5]=s65;a12[i67+6]=s66;}
let s68=0;
let s70=0;
let s71=0;
let s72=0;
let s73=0;
let s74=0;
let s75=0;
for(let v8=0;v8<rows;v8++){const i69=7*v8;s68+=n0[i69];s70+=n0[i69+1];s71+=n0[i69+2];s72+=n0[i69+3];s73+=n0[i69+4];s74+=n0[i69+5];s75+=n0[i69+6];}
a13[0]=s68;
a13[1]=s70;
a13[2]=s71;
a13[3]=s72;
a13[4]=s73;
a13[5]=s74;
a13[6]=s75;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(49);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<7;v1++){let s1=0;let s4=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n1[v1+i2];s1+=t3*n0[i2];s4+=t3*n0[i2+1];s5+=t3*n0[i2+2];s6+=t3*n0[i2+3];s7+=t3*n0[i2+4];s8+=t3*n0[i2+5];s9+=t3*n0[i2+6];}const i10=7*v1;a6[i10]=s1;a6[i10+1]=s4;a6[i10+2]=s5;a6[i10+3]=s6;a6[i10+4]=s7;a6[i10+5]=s8;a6[i10+6]=s9;}
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
for(let v5=0;v5<rows;v5++){const i12=7*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];s18+=n0[i12+6];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
a7[6]=s18;
return {"W":a6,"b":a7};
};
}},
"7 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[8];
const t7=n1[16];
const t9=n1[24];
const t11=n1[32];
const t13=n1[40];
const t15=n1[48];
const t16=n2[0];
const t18=n1[1];
const t19=n1[9];
const t20=n1[17];
const t21=n1[25];
const t22=n1[33];
const t23=n1[41];
const t24=n1[49];
const t25=n2[1];
const t26=n1[2];
const t27=n1[10];
const t28=n1[18];
const t29=n1[26];
const t30=n1[34];
const t31=n1[42];
const t32=n1[50];
const t33=n2[2];
const t34=n1[3];
const t35=n1[11];
const t36=n1[19];
const t37=n1[27];
const t38=n1[35];
const t39=n1[43];
const t40=n1[51];
const t41=n2[3];
const t42=n1[4];
const t43=n1[12];
const t44=n1[20];
const t45=n1[28];
const t46=n1[36];
const t47=n1[44];
const t48=n1[52];
const t49=n2[4];
const t50=n1[5];
const t51=n1[13];
const t52=n1[21];
const t53=n1[29];
const t54=n1[37];
const t55=n1[45];
const t56=n1[53];
const t57=n2[5];
const t58=n1[6];
const t59=n1[14];
const t60=n1[22];
const t61=n1[30];
const t62=n1[38];
const t63=n1[46];
const t64=n1[54];
const t65=n2[6];
const t66=n1[7];
const t67=n1[15];
const t68=n1[23];
const t69=n1[31];
const t70=n1[39];
const t71=n1[47];
const t72=n1[55];
const t73=n2[7];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i17=8*v1;a7[i17]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15))+t16;a7[i17+1]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+((t10*t22)+(t12*t23)+(t14*t24))+t25;a7[i17+2]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+((t10*t30)+(t12*t31)+(t14*t32))+t33;a7[i17+3]=(t2*t34)+(t4*t35)+((t6*t36)+(t8*t37))+((t10*t38)+(t12*t39)+(t14*t40))+t41;a7[i17+4]=(t2*t42)+(t4*t43)+((t6*t44)+(t8*t45))+((t10*t46)+(t12*t47)+(t14*t48))+t49;a7[i17+5]=(t2*t50)+(t4*t51)+((t6*t52)+(t8*t53))+((t10*t54)+(t12*t55)+(t14*t56))+t57;a7[i17+6]=(t2*t58)+(t4*t59)+((t6*t60)+(t8*t61))+((t10*t62)+(t12*t63)+(t14*t64))+t65;a7[i17+7]=(t2*t66)+(t4*t67)+((t6*t68)+(t8*t69))+((t10*t70)+(t12*t71)+(t14*t72))+t73;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
const a12=new Float64Array(56);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t19=n2[8];
const t20=n2[9];
const t21=n2[10];
const t22=n2[11];
const t23=n2[12];
const t24=n2[13];
const t25=n2[14];
const t26=n2[15];
const t27=n2[16];
const t28=n2[17];
const t29=n2[18];
const t30=n2[19];
const t31=n2[20];
const t32=n2[21];
const t33=n2[22];
const t34=n2[23];
const t35=n2[24];
const t36=n2[25];
const t37=n2[26];
const t38=n2[27];
const t39=n2[28];
const t40=n2[29];
const t41=n2[30];
const t42=n2[31];
const t43=n2[32];
const t44=n2[33];
const t45=n2[34];
const t46=n2[35];
const t47=n2[36];
const t48=n2[37];
const t49=n2[38];
const t50=n2[39];
const t51=n2[40];
const t52=n2[41];
const t53=n2[42];
const t54=n2[43];
const t55=n2[44];
const t56=n2[45];
const t57=n2[46];
const t58=n2[47];
const t59=n2[48];
const t60=n2[49];
const t61=n2[50];
const t62=n2[51];
const t63=n2[52];
const t64=n2[53];
const t65=n2[54];
const t66=n2[55];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i18=7*v1;a7[i18]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)));a7[i18+1]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+((t10*t23)+(t12*t24)+((t14*t25)+(t16*t26)));a7[i18+2]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32)+((t14*t33)+(t16*t34)));a7[i18+3]=(t2*t35)+(t4*t36)+((t6*t37)+(t8*t38))+((t10*t39)+(t12*t40)+((t14*t41)+(t16*t42)));a7[i18+4]=(t2*t43)+(t4*t44)+((t6*t45)+(t8*t46))+((t10*t47)+(t12*t48)+((t14*t49)+(t16*t50)));a7[i18+5]=(t2*t51)+(t4*t52)+((t6*t53)+(t8*t54))+((t10*t55)+(t12*t56)+((t14*t57)+(t16*t58)));a7[i18+6]=(t2*t59)+(t4*t60)+((t6*t61)+(t8*t62))+((t10*t63)+(t12*t64)+((t14*t65)+(t16*t66)));}
for(let v4=0;v4<7;v4++){let s67=0;let s71=0;let s72=0;let s73=0;let s74=0;let s75=0;let s76=0;let s77=0;for(let v6=0;v6<rows;v6++){const i68=7*v6;const t69=n1[v4+i68];const i70=8*v6;s67+=t69*n0[i70];s71+=t69*n0[i70+1];s72+=t69*n0[i70+2];s73+=t69*n0[i70+3];s74+=t69*n0[i70+4];s75+=t69*n0[i70+5];s76+=t69*n0[i70+6];s77+=t69*n0[i70+7];}const i78=8*v4;a12[i78]=s67;a12[i78+1]=s71;a12[i78+2]=s72;a12[i78+3]=s73;a12[i78+4]=s74;a12[i78+5]=s75;a12[i78+6]=s76;a12[i78+7]=s77;}
let s79=0;
let s81=0;
let s82=0;
let s83=0;
let s84=0;
let s85=0;
let s86=0;
let s87=0;
for(let v8=0;v8<rows;v8++){const i80=8*v8;s79+=n0[i80];s81+=n0[i80+1];s82+=n0[i80+2];s83+=n0[i80+3];s84+=n0[i80+4];s85+=n0[i80+5];s86+=n0[i80+6];s87+=n0[i80+7];}
a13[0]=s79;
a13[1]=s81;
a13[2]=s82;
a13[3]=s83;
a13[4]=s84;
a13[5]=s85;
a13[6]=s86;
a13[7]=s87;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(56);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<7;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;let s11=0;for(let v3=0;v3<rows;v3++){const i2=7*v3;const t3=n1[v1+i2];const i4=8*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];s11+=t3*n0[i4+7];}const i12=8*v1;a6[i12]=s1;a6[i12+1]=s5;a6[i12+2]=s6;a6[i12+3]=s7;a6[i12+4]=s8;a6[i12+5]=s9;a6[i12+6]=s10;a6[i12+7]=s11;}
let s13=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
let s21=0;
for(let v5=0;v5<rows;v5++){const i14=8*v5;s13+=n0[i14];s15+=n0[i14+1];s16+=n0[i14+2];s17+=n0[i14+3];s18+=n0[i14+4];s19+=n0[i14+5];s20+=n0[i14+6];s21+=n0[i14+7];}
a7[0]=s13;
a7[1]=s15;
a7[2]=s16;
a7[3]=s17;
a7[4]=s18;
a7[5]=s19;
a7[6]=s20;
a7[7]=s21;
return {"W":a6,"b":a7};
};
}},
"8 1": {forward:(lib,rows)=>{
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"][0];
const t2=n1[0];
const t3=n1[1];
const t4=n1[2];
const t5=n1[3];
const t6=n1[4];
const t7=n1[5];
const t8=n1[6];
const t9=n1[7];
for(let v1=0;v1<rows;v1++){const i1=8*v1;a7[v1]=(n0[i1]*t2)+(n0[i1+1]*t3)+((n0[i1+2]*t4)+(n0[i1+3]*t5))+((n0[i1+4]*t6)+(n0[i1+5]*t7)+((n0[i1+6]*t8)+(n0[i1+7]*t9)))+n2;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(8);
const wn13=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t2=n2[0];
const t4=n2[1];
const t5=n2[2];
const t6=n2[3];
const t7=n2[4];
const t8=n2[5];
const t9=n2[6];
const t10=n2[7];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];const i3=8*v1;a7[i3]=t1*t2;a7[i3+1]=t1*t4;a7[i3+2]=t1*t5;a7[i3+3]=t1*t6;a7[i3+4]=t1*t7;a7[i3+5]=t1*t8;a7[i3+6]=t1*t9;a7[i3+7]=t1*t10;}
let s11=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
for(let v6=0;v6<rows;v6++){const i12=8*v6;const t13=n0[v6];s11+=n1[i12]*t13;s14+=n1[i12+1]*t13;s15+=n1[i12+2]*t13;s16+=n1[i12+3]*t13;s17+=n1[i12+4]*t13;s18+=n1[i12+5]*t13;s19+=n1[i12+6]*t13;s20+=n1[i12+7]*t13;}
a12[0]=s11;
a12[1]=s14;
a12[2]=s15;
a12[3]=s16;
a12[4]=s17;
a12[5]=s18;
a12[6]=s19;
a12[7]=s20;
let s21=0;
for(let v8=0;v8<rows;v8++){s21+=n0[v8];}
const n13=s21;
wn13[0]=n13;
return {"dX":a7,"W":a12,"b":wn13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(8);
const wn7=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
let s1=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
let s9=0;
let s10=0;
for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n0[v3];s1+=n1[i2]*t3;s4+=n1[i2+1]*t3;s5+=n1[i2+2]*t3;s6+=n1[i2+3]*t3;s7+=n1[i2+4]*t3;s8+=n1[i2+5]*t3;s9+=n1[i2+6]*t3;s10+=n1[i2+7]*t3;}
a6[0]=s1;
a6[1]=s4;
a6[2]=s5;
a6[3]=s6;
a6[4]=s7;
a6[5]=s8;
a6[6]=s9;
a6[7]=s10;
let s11=0;
for(let v5=0;v5<rows;v5++){s11+=n0[v5];}
const n7=s11;
wn7[0]=n7;
return {"W":a6,"b":wn7};
};
}},
"8 2": {forward:(lib,rows)=>{
const a7=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[2];
const t7=n1[4];
const t9=n1[6];
const t11=n1[8];
const t13=n1[10];
const t15=n1[12];
const t17=n1[14];
const t18=n2[0];
const t20=n1[1];
const t21=n1[3];
const t22=n1[5];
const t23=n1[7];
const t24=n1[9];
const t25=n1[11];
const t26=n1[13];
const t27=n1[15];
const t28=n2[1];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i19=2*v1;a7[i19]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)))+t18;a7[i19+1]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+((t10*t24)+(t12*t25)+((t14*t26)+(t16*t27)))+t28;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(16);
const a13=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t8=n2[3];
const t9=n2[4];
const t10=n2[5];
const t11=n2[6];
const t12=n2[7];
const t13=n2[8];
const t14=n2[9];
const t15=n2[10];
const t16=n2[11];
const t17=n2[12];
const t18=n2[13];
const t19=n2[14];
const t20=n2[15];
for(let v1=0;v1<rows;v1++){const i1=2*v1;const t2=n0[i1];const t4=n0[i1+1];const i6=8*v1;a7[i6]=(t2*t3)+(t4*t5);a7[i6+1]=(t2*t7)+(t4*t8);a7[i6+2]=(t2*t9)+(t4*t10);a7[i6+3]=(t2*t11)+(t4*t12);a7[i6+4]=(t2*t13)+(t4*t14);a7[i6+5]=(t2*t15)+(t4*t16);a7[i6+6]=(t2*t17)+(t4*t18);a7[i6+7]=(t2*t19)+(t4*t20);}
for(let v4=0;v4<8;v4++){let s21=0;let s25=0;for(let v6=0;v6<rows;v6++){const i22=8*v6;const t23=n1[v4+i22];const i24=2*v6;s21+=t23*n0[i24];s25+=t23*n0[i24+1];}const i26=2*v4;a12[i26]=s21;a12[i26+1]=s25;}
let s27=0;
let s29=0;
for(let v8=0;v8<rows;v8++){const i28=2*v8;s27+=n0[i28];s29+=n0[i28+1];}
a13[0]=s27;
a13[1]=s29;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(16);
const a7=new Float64Array(2);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<8;v1++){let s1=0;let s5=0;for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n1[v1+i2];const i4=2*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];}const i6=2*v1;a6[i6]=s1;a6[i6+1]=s5;}
let s7=0;
let s9=0;
for(let v5=0;v5<rows;v5++){const i8=2*v5;s7+=n0[i8];s9+=n0[i8+1];}
a7[0]=s7;
a7[1]=s9;
return {"W":a6,"b":a7};
};
}},
"8 3": {forward:(lib,rows)=>{
const a7=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[3];
const t7=n1[6];
const t9=n1[9];
const t11=n1[12];
const t13=n1[15];
const t15=n1[18];
const t17=n1[21];
const t18=n2[0];
const t20=n1[1];
const t21=n1[4];
const t22=n1[7];
const t23=n1[10];
const t24=n1[13];
const t25=n1[16];
const t26=n1[19];
const t27=n1[22];
const t28=n2[1];
const t29=n1[2];
const t30=n1[5];
const t31=n1[8];
const t32=n1[11];
const t33=n1[14];
const t34=n1[17];
const t35=n1[20];
const t36=n1[23];
const t37=n2[2];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i19=3*v1;a7[i19]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)))+t18;a7[i19+1]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+((t10*t24)+(t12*t25)+((t14*t26)+(t16*t27)))+t28;a7[i19+2]=(t2*t29)+(t4*t30)+((t6*t31)+(t8*t32))+((t10*t33)+(t12*t34)+((t14*t35)+(t16*t36)))+t37;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(24);
const a13=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t10=n2[4];
const t11=n2[5];
const t12=n2[6];
const t13=n2[7];
const t14=n2[8];
const t15=n2[9];
const t16=n2[10];
const t17=n2[11];
const t18=n2[12];
const t19=n2[13];
const t20=n2[14];
const t21=n2[15];
const t22=n2[16];
const t23=n2[17];
const t24=n2[18];
const t25=n2[19];
const t26=n2[20];
const t27=n2[21];
const t28=n2[22];
const t29=n2[23];
for(let v1=0;v1<rows;v1++){const i1=3*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const i8=8*v1;a7[i8]=(t2*t3)+(t4*t5)+(t6*t7);a7[i8+1]=(t2*t9)+(t4*t10)+(t6*t11);a7[i8+2]=(t2*t12)+(t4*t13)+(t6*t14);a7[i8+3]=(t2*t15)+(t4*t16)+(t6*t17);a7[i8+4]=(t2*t18)+(t4*t19)+(t6*t20);a7[i8+5]=(t2*t21)+(t4*t22)+(t6*t23);a7[i8+6]=(t2*t24)+(t4*t25)+(t6*t26);a7[i8+7]=(t2*t27)+(t4*t28)+(t6*t29);}
for(let v4=0;v4<8;v4++){let s30=0;let s34=0;let s35=0;for(let v6=0;v6<rows;v6++){const i31=8*v6;const t32=n1[v4+i31];const i33=3*v6;s30+=t32*n0[i33];s34+=t32*n0[i33+1];s35+=t32*n0[i33+2];}const i36=3*v4;a12[i36]=s30;a12[i36+1]=s34;a12[i36+2]=s35;}
let s37=0;
let s39=0;
let s40=0;
for(let v8=0;v8<rows;v8++){const i38=3*v8;s37+=n0[i38];s39+=n0[i38+1];s40+=n0[i38+2];}
a13[0]=s37;
a13[1]=s39;
a13[2]=s40;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(24);
const a7=new Float64Array(3);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<8;v1++){let s1=0;let s5=0;let s6=0;for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n1[v1+i2];const i4=3*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];}const i7=3*v1;a6[i7]=s1;a6[i7+1]=s5;a6[i7+2]=s6;}
let s8=0;
let s10=0;
let s11=0;
for(let v5=0;v5<rows;v5++){const i9=3*v5;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];}
a7[0]=s8;
a7[1]=s10;
a7[2]=s11;
return {"W":a6,"b":a7};
};
}},
"8 4": {forward:(lib,rows)=>{
const a7=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[4];
const t7=n1[8];
const t9=n1[12];
const t11=n1[16];
const t13=n1[20];
const t15=n1[24];
const t17=n1[28];
const t18=n2[0];
const t20=n1[1];
const t21=n1[5];
const t22=n1[9];
const t23=n1[13];
const t24=n1[17];
const t25=n1[21];
const t26=n1[25];
const t27=n1[29];
const t28=n2[1];
const t29=n1[2];
const t30=n1[6];
const t31=n1[10];
const t32=n1[14];
const t33=n1[18];
const t34=n1[22];
const t35=n1[26];
const t36=n1[30];
const t37=n2[2];
const t38=n1[3];
const t39=n1[7];
const t40=n1[11];
const t41=n1[15];
const t42=n1[19];
const t43=n1[23];
const t44=n1[27];
const t45=n1[31];
const t46=n2[3];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i19=4*v1;a7[i19]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)))+t18;a7[i19+1]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+((t10*t24)+(t12*t25)+((t14*t26)+(t16*t27)))+t28;a7[i19+2]=(t2*t29)+(t4*t30)+((t6*t31)+(t8*t32))+((t10*t33)+(t12*t34)+((t14*t35)+(t16*t36)))+t37;a7[i19+3]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43)+((t14*t44)+(t16*t45)))+t46;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(32);
const a13=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t12=n2[5];
const t13=n2[6];
const t14=n2[7];
const t15=n2[8];
const t16=n2[9];
const t17=n2[10];
const t18=n2[11];
const t19=n2[12];
const t20=n2[13];
const t21=n2[14];
const t22=n2[15];
const t23=n2[16];
const t24=n2[17];
const t25=n2[18];
const t26=n2[19];
const t27=n2[20];
const t28=n2[21];
const t29=n2[22];
const t30=n2[23];
const t31=n2[24];
const t32=n2[25];
const t33=n2[26];
const t34=n2[27];
const t35=n2[28];
const t36=n2[29];
const t37=n2[30];
const t38=n2[31];
for(let v1=0;v1<rows;v1++){const i1=4*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const i10=8*v1;a7[i10]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9));a7[i10+1]=(t2*t11)+(t4*t12)+((t6*t13)+(t8*t14));a7[i10+2]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18));a7[i10+3]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22));a7[i10+4]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26));a7[i10+5]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30));a7[i10+6]=(t2*t31)+(t4*t32)+((t6*t33)+(t8*t34));a7[i10+7]=(t2*t35)+(t4*t36)+((t6*t37)+(t8*t38));}
for(let v4=0;v4<8;v4++){let s39=0;let s43=0;let s44=0;let s45=0;for(let v6=0;v6<rows;v6++){const i40=8*v6;const t41=n1[v4+i40];const i42=4*v6;s39+=t41*n0[i42];s43+=t41*n0[i42+1];s44+=t41*n0[i42+2];s45+=t41*n0[i42+3];}const i46=4*v4;a12[i46]=s39;a12[i46+1]=s43;a12[i46+2]=s44;a12[i46+3]=s45;}
let s47=0;
let s49=0;
let s50=0;
let s51=0;
for(let v8=0;v8<rows;v8++){const i48=4*v8;s47+=n0[i48];s49+=n0[i48+1];s50+=n0[i48+2];s51+=n0[i48+3];}
a13[0]=s47;
a13[1]=s49;
a13[2]=s50;
a13[3]=s51;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(32);
const a7=new Float64Array(4);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<8;v1++){let s1=0;let s5=0;let s6=0;let s7=0;for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n1[v1+i2];const i4=4*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];}const i8=4*v1;a6[i8]=s1;a6[i8+1]=s5;a6[i8+2]=s6;a6[i8+3]=s7;}
let s9=0;
let s11=0;
let s12=0;
let s13=0;
for(let v5=0;v5<rows;v5++){const i10=4*v5;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];}
a7[0]=s9;
a7[1]=s11;
a7[2]=s12;
a7[3]=s13;
return {"W":a6,"b":a7};
};
}},
"8 5": {forward:(lib,rows)=>{
const a7=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[5];
const t7=n1[10];
const t9=n1[15];
const t11=n1[20];
const t13=n1[25];
const t15=n1[30];
const t17=n1[35];
const t18=n2[0];
const t20=n1[1];
const t21=n1[6];
const t22=n1[11];
const t23=n1[16];
const t24=n1[21];
const t25=n1[26];
const t26=n1[31];
const t27=n1[36];
const t28=n2[1];
const t29=n1[2];
const t30=n1[7];
const t31=n1[12];
const t32=n1[17];
const t33=n1[22];
const t34=n1[27];
const t35=n1[32];
const t36=n1[37];
const t37=n2[2];
const t38=n1[3];
const t39=n1[8];
const t40=n1[13];
const t41=n1[18];
const t42=n1[23];
const t43=n1[28];
const t44=n1[33];
const t45=n1[38];
const t46=n2[3];
const t47=n1[4];
const t48=n1[9];
const t49=n1[14];
const t50=n1[19];
const t51=n1[24];
const t52=n1[29];
const t53=n1[34];
const t54=n1[39];
const t55=n2[4];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i19=5*v1;a7[i19]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)))+t18;a7[i19+1]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+((t10*t24)+(t12*t25)+((t14*t26)+(t16*t27)))+t28;a7[i19+2]=(t2*t29)+(t4*t30)+((t6*t31)+(t8*t32))+((t10*t33)+(t12*t34)+((t14*t35)+(t16*t36)))+t37;a7[i19+3]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43)+((t14*t44)+(t16*t45)))+t46;a7[i19+4]=(t2*t47)+(t4*t48)+((t6*t49)+(t8*t50))+((t10*t51)+(t12*t52)+((t14*t53)+(t16*t54)))+t55;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(40);
const a13=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t14=n2[6];
const t15=n2[7];
const t16=n2[8];
const t17=n2[9];
const t18=n2[10];
const t19=n2[11];
const t20=n2[12];
const t21=n2[13];
const t22=n2[14];
const t23=n2[15];
const t24=n2[16];
const t25=n2[17];
const t26=n2[18];
const t27=n2[19];
const t28=n2[20];
const t29=n2[21];
const t30=n2[22];
const t31=n2[23];
const t32=n2[24];
const t33=n2[25];
const t34=n2[26];
const t35=n2[27];
const t36=n2[28];
const t37=n2[29];
const t38=n2[30];
const t39=n2[31];
const t40=n2[32];
const t41=n2[33];
const t42=n2[34];
const t43=n2[35];
const t44=n2[36];
const t45=n2[37];
const t46=n2[38];
const t47=n2[39];
for(let v1=0;v1<rows;v1++){const i1=5*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const i12=8*v1;a7[i12]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+(t10*t11);a7[i12+1]=(t2*t13)+(t4*t14)+((t6*t15)+(t8*t16))+(t10*t17);a7[i12+2]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+(t10*t22);a7[i12+3]=(t2*t23)+(t4*t24)+((t6*t25)+(t8*t26))+(t10*t27);a7[i12+4]=(t2*t28)+(t4*t29)+((t6*t30)+(t8*t31))+(t10*t32);a7[i12+5]=(t2*t33)+(t4*t34)+((t6*t35)+(t8*t36))+(t10*t37);a7[i12+6]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+(t10*t42);a7[i12+7]=(t2*t43)+(t4*t44)+((t6*t45)+(t8*t46))+(t10*t47);}
for(let v4=0;v4<8;v4++){let s48=0;let s52=0;let s53=0;let s54=0;let s55=0;for(let v6=0;v6<rows;v6++){const i49=8*v6;const t50=n1[v4+i49];const i51=5*v6;s48+=t50*n0[i51];s52+=t50*n0[i51+1];s53+=t50*n0[i51+2];s54+=t50*n0[i51+3];s55+=t50*n0[i51+4];}const i56=5*v4;a12[i56]=s48;a12[i56+1]=s52;a12[i56+2]=s53;a12[i56+3]=s54;a12[i56+4]=s55;}
let s57=0;
let s59=0;
let s60=0;
let s61=0;
let s62=0;
for(let v8=0;v8<rows;v8++){const i58=5*v8;s57+=n0[i58];s59+=n0[i58+1];s60+=n0[i58+2];s61+=n0[i58+3];s62+=n0[i58+4];}
a13[0]=s57;
a13[1]=s59;
a13[2]=s60;
a13[3]=s61;
a13[4]=s62;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(40);
const a7=new Float64Array(5);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<8;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n1[v1+i2];const i4=5*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];}const i9=5*v1;a6[i9]=s1;a6[i9+1]=s5;a6[i9+2]=s6;a6[i9+3]=s7;a6[i9+4]=s8;}
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
for(let v5=0;v5<rows;v5++){const i11=5*v5;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];}
a7[0]=s10;
a7[1]=s12;
a7[2]=s13;
a7[3]=s14;
a7[4]=s15;
return {"W":a6,"b":a7};
};
}},
"8 6": {forward:(lib,rows)=>{
const a7=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[6];
const t7=n1[12];
const t9=n1[18];
const t11=n1[24];
const t13=n1[30];
const t15=n1[36];
const t17=n1[42];
const t18=n2[0];
const t20=n1[1];
const t21=n1[7];
const t22=n1[13];
const t23=n1[19];
const t24=n1[25];
const t25=n1[31];
const t26=n1[37];
const t27=n1[43];
const t28=n2[1];
const t29=n1[2];
const t30=n1[8];
const t31=n1[14];
const t32=n1[20];
const t33=n1[26];
const t34=n1[32];
const t35=n1[38];
const t36=n1[44];
const t37=n2[2];
const t38=n1[3];
const t39=n1[9];
const t40=n1[15];
const t41=n1[21];
const t42=n1[27];
const t43=n1[33];
const t44=n1[39];
const t45=n1[45];
const t46=n2[3];
const t47=n1[4];
const t48=n1[10];
const t49=n1[16];
const t50=n1[22];
const t51=n1[28];
const t52=n1[34];
const t53=n1[40];
const t54=n1[46];
const t55=n2[4];
const t56=n1[5];
const t57=n1[11];
const t58=n1[17];
const t59=n1[23];
const t60=n1[29];
const t61=n1[35];
const t62=n1[41];
const t63=n1[47];
const t64=n2[5];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i19=6*v1;a7[i19]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)))+t18;a7[i19+1]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+((t10*t24)+(t12*t25)+((t14*t26)+(t16*t27)))+t28;a7[i19+2]=(t2*t29)+(t4*t30)+((t6*t31)+(t8*t32))+((t10*t33)+(t12*t34)+((t14*t35)+(t16*t36)))+t37;a7[i19+3]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43)+((t14*t44)+(t16*t45)))+t46;a7[i19+4]=(t2*t47)+(t4*t48)+((t6*t49)+(t8*t50))+((t10*t51)+(t12*t52)+((t14*t53)+(t16*t54)))+t55;a7[i19+5]=(t2*t56)+(t4*t57)+((t6*t58)+(t8*t59))+((t10*t60)+(t12*t61)+((t14*t62)+(t16*t63)))+t64;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(48);
const a13=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t16=n2[7];
const t17=n2[8];
const t18=n2[9];
const t19=n2[10];
const t20=n2[11];
const t21=n2[12];
const t22=n2[13];
const t23=n2[14];
const t24=n2[15];
const t25=n2[16];
const t26=n2[17];
const t27=n2[18];
const t28=n2[19];
const t29=n2[20];
const t30=n2[21];
const t31=n2[22];
const t32=n2[23];
const t33=n2[24];
const t34=n2[25];
const t35=n2[26];
const t36=n2[27];
const t37=n2[28];
const t38=n2[29];
const t39=n2[30];
const t40=n2[31];
const t41=n2[32];
const t42=n2[33];
const t43=n2[34];
const t44=n2[35];
const t45=n2[36];
const t46=n2[37];
const t47=n2[38];
const t48=n2[39];
const t49=n2[40];
const t50=n2[41];
const t51=n2[42];
const t52=n2[43];
const t53=n2[44];
const t54=n2[45];
const t55=n2[46];
const t56=n2[47];
for(let v1=0;v1<rows;v1++){const i1=6*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const i14=8*v1;a7[i14]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13));a7[i14+1]=(t2*t15)+(t4*t16)+((t6*t17)+(t8*t18))+((t10*t19)+(t12*t20));a7[i14+2]=(t2*t21)+(t4*t22)+((t6*t23)+(t8*t24))+((t10*t25)+(t12*t26));a7[i14+3]=(t2*t27)+(t4*t28)+((t6*t29)+(t8*t30))+((t10*t31)+(t12*t32));a7[i14+4]=(t2*t33)+(t4*t34)+((t6*t35)+(t8*t36))+((t10*t37)+(t12*t38));a7[i14+5]=(t2*t39)+(t4*t40)+((t6*t41)+(t8*t42))+((t10*t43)+(t12*t44));a7[i14+6]=(t2*t45)+(t4*t46)+((t6*t47)+(t8*t48))+((t10*t49)+(t12*t50));a7[i14+7]=(t2*t51)+(t4*t52)+((t6*t53)+(t8*t54))+((t10*t55)+(t12*t56));}
for(let v4=0;v4<8;v4++){let s57=0;let s61=0;let s62=0;let s63=0;let s64=0;let s65=0;for(let v6=0;v6<rows;v6++){const i58=8*v6;const t59=n1[v4+i58];const i60=6*v6;s57+=t59*n0[i60];s61+=t59*n0[i60+1];s62+=t59*n0[i60+2];s63+=t59*n0[i60+3];s64+=t59*n0[i60+4];s65+=t59*n0[i60+5];}const i66=6*v4;a12[i66]=s57;a12[i66+1]=s61;a12[i66+2]=s62;a12[i66+3]=s63;a12[i66+4]=s64;a12[i66+5]=s65;}
let s67=0;
let s69=0;
let s70=0;
let s71=0;
let s72=0;
let s73=0;
for(let v8=0;v8<rows;v8++){const i68=6*v8;s67+=n0[i68];s69+=n0[i68+1];s70+=n0[i68+2];s71+=n0[i68+3];s72+=n0[i68+4];s73+=n0[i68+5];}
a13[0]=s67;
a13[1]=s69;
a13[2]=s70;
a13[3]=s71;
a13[4]=s72;
a13[5]=s73;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(48);
const a7=new Float64Array(6);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<8;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n1[v1+i2];const i4=6*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];}const i10=6*v1;a6[i10]=s1;a6[i10+1]=s5;a6[i10+2]=s6;a6[i10+3]=s7;a6[i10+4]=s8;a6[i10+5]=s9;}
let s11=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
for(let v5=0;v5<rows;v5++){const i12=6*v5;s11+=n0[i12];s13+=n0[i12+1];s14+=n0[i12+2];s15+=n0[i12+3];s16+=n0[i12+4];s17+=n0[i12+5];}
a7[0]=s11;
a7[1]=s13;
a7[2]=s14;
a7[3]=s15;
a7[4]=s16;
a7[5]=s17;
return {"W":a6,"b":a7};
};
}},
"8 7": {forward:(lib,rows)=>{
const a7=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[7];
const t7=n1[14];
const t9=n1[21];
const t11=n1[28];
const t13=n1[35];
const t15=n1[42];
const t17=n1[49];
const t18=n2[0];
const t20=n1[1];
const t21=n1[8];
const t22=n1[15];
const t23=n1[22];
const t24=n1[29];
const t25=n1[36];
const t26=n1[43];
const t27=n1[50];
const t28=n2[1];
const t29=n1[2];
const t30=n1[9];
const t31=n1[16];
const t32=n1[23];
const t33=n1[30];
const t34=n1[37];
const t35=n1[44];
const t36=n1[51];
const t37=n2[2];
const t38=n1[3];
const t39=n1[10];
const t40=n1[17];
const t41=n1[24];
const t42=n1[31];
const t43=n1[38];
const t44=n1[45];
const t45=n1[52];
const t46=n2[3];
const t47=n1[4];
const t48=n1[11];
const t49=n1[18];
const t50=n1[25];
const t51=n1[32];
const t52=n1[39];
const t53=n1[46];
const t54=n1[53];
const t55=n2[4];
const t56=n1[5];
const t57=n1[12];
const t58=n1[19];
const t59=n1[26];
const t60=n1[33];
const t61=n1[40];
const t62=n1[47];
const t63=n1[54];
const t64=n2[5];
const t65=n1[6];
const t66=n1[13];
const t67=n1[20];
const t68=n1[27];
const t69=n1[34];
const t70=n1[41];
const t71=n1[48];
const t72=n1[55];
const t73=n2[6];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];const i19=7*v1;a7[i19]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)))+t18;a7[i19+1]=(t2*t20)+(t4*t21)+((t6*t22)+(t8*t23))+((t10*t24)+(t12*t25)+((t14*t26)+(t16*t27)))+t28;a7[i19+2]=(t2*t29)+(t4*t30)+((t6*t31)+(t8*t32))+((t10*t33)+(t12*t34)+((t14*t35)+(t16*t36)))+t37;a7[i19+3]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43)+((t14*t44)+(t16*t45)))+t46;a7[i19+4]=(t2*t47)+(t4*t48)+((t6*t49)+(t8*t50))+((t10*t51)+(t12*t52)+((t14*t53)+(t16*t54)))+t55;a7[i19+5]=(t2*t56)+(t4*t57)+((t6*t58)+(t8*t59))+((t10*t60)+(t12*t61)+((t14*t62)+(t16*t63)))+t64;a7[i19+6]=(t2*t65)+(t4*t66)+((t6*t67)+(t8*t68))+((t10*t69)+(t12*t70)+((t14*t71)+(t16*t72)))+t73;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(56);
const a13=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t18=n2[8];
const t19=n2[9];
const t20=n2[10];
const t21=n2[11];
const t22=n2[12];
const t23=n2[13];
const t24=n2[14];
const t25=n2[15];
const t26=n2[16];
const t27=n2[17];
const t28=n2[18];
const t29=n2[19];
const t30=n2[20];
const t31=n2[21];
const t32=n2[22];
const t33=n2[23];
const t34=n2[24];
const t35=n2[25];
const t36=n2[26];
const t37=n2[27];
const t38=n2[28];
const t39=n2[29];
const t40=n2[30];
const t41=n2[31];
const t42=n2[32];
const t43=n2[33];
const t44=n2[34];
const t45=n2[35];
const t46=n2[36];
const t47=n2[37];
const t48=n2[38];
const t49=n2[39];
const t50=n2[40];
const t51=n2[41];
const t52=n2[42];
const t53=n2[43];
const t54=n2[44];
const t55=n2[45];
const t56=n2[46];
const t57=n2[47];
const t58=n2[48];
const t59=n2[49];
const t60=n2[50];
const t61=n2[51];
const t62=n2[52];
const t63=n2[53];
const t64=n2[54];
const t65=n2[55];
for(let v1=0;v1<rows;v1++){const i1=7*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const i16=8*v1;a7[i16]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+(t14*t15));a7[i16+1]=(t2*t17)+(t4*t18)+((t6*t19)+(t8*t20))+((t10*t21)+(t12*t22)+(t14*t23));a7[i16+2]=(t2*t24)+(t4*t25)+((t6*t26)+(t8*t27))+((t10*t28)+(t12*t29)+(t14*t30));a7[i16+3]=(t2*t31)+(t4*t32)+((t6*t33)+(t8*t34))+((t10*t35)+(t12*t36)+(t14*t37));a7[i16+4]=(t2*t38)+(t4*t39)+((t6*t40)+(t8*t41))+((t10*t42)+(t12*t43)+(t14*t44));a7[i16+5]=(t2*t45)+(t4*t46)+((t6*t47)+(t8*t48))+((t10*t49)+(t12*t50)+(t14*t51));a7[i16+6]=(t2*t52)+(t4*t53)+((t6*t54)+(t8*t55))+((t10*t56)+(t12*t57)+(t14*t58));a7[i16+7]=(t2*t59)+(t4*t60)+((t6*t61)+(t8*t62))+((t10*t63)+(t12*t64)+(t14*t65));}
for(let v4=0;v4<8;v4++){let s66=0;let s70=0;let s71=0;let s72=0;let s73=0;let s74=0;let s75=0;for(let v6=0;v6<rows;v6++){const i67=8*v6;const t68=n1[v4+i67];const i69=7*v6;s66+=t68*n0[i69];s70+=t68*n0[i69+1];s71+=t68*n0[i69+2];s72+=t68*n0[i69+3];s73+=t68*n0[i69+4];s74+=t68*n0[i69+5];s75+=t68*n0[i69+6];}const i76=7*v4;a12[i76]=s66;a12[i76+1]=s70;a12[i76+2]=s71;a12[i76+3]=s72;a12[i76+4]=s73;a12[i76+5]=s74;a12[i76+6]=s75;}
let s77=0;
let s79=0;
let s80=0;
let s81=0;
let s82=0;
let s83=0;
let s84=0;
for(let v8=0;v8<rows;v8++){const i78=7*v8;s77+=n0[i78];s79+=n0[i78+1];s80+=n0[i78+2];s81+=n0[i78+3];s82+=n0[i78+4];s83+=n0[i78+5];s84+=n0[i78+6];}
a13[0]=s77;
a13[1]=s79;
a13[2]=s80;
a13[3]=s81;
a13[4]=s82;
a13[5]=s83;
a13[6]=s84;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(56);
const a7=new Float64Array(7);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<8;v1++){let s1=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n1[v1+i2];const i4=7*v3;s1+=t3*n0[i4];s5+=t3*n0[i4+1];s6+=t3*n0[i4+2];s7+=t3*n0[i4+3];s8+=t3*n0[i4+4];s9+=t3*n0[i4+5];s10+=t3*n0[i4+6];}const i11=7*v1;a6[i11]=s1;a6[i11+1]=s5;a6[i11+2]=s6;a6[i11+3]=s7;a6[i11+4]=s8;a6[i11+5]=s9;a6[i11+6]=s10;}
let s12=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
for(let v5=0;v5<rows;v5++){const i13=7*v5;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];s17+=n0[i13+4];s18+=n0[i13+5];s19+=n0[i13+6];}
a7[0]=s12;
a7[1]=s14;
a7[2]=s15;
a7[3]=s16;
a7[4]=s17;
a7[5]=s18;
a7[6]=s19;
return {"W":a6,"b":a7};
};
}},
"8 8": {forward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["W"];
const n2=p["b"];
const t3=n1[0];
const t5=n1[8];
const t7=n1[16];
const t9=n1[24];
const t11=n1[32];
const t13=n1[40];
const t15=n1[48];
const t17=n1[56];
const t18=n2[0];
const t19=n1[1];
const t20=n1[9];
const t21=n1[17];
const t22=n1[25];
const t23=n1[33];
const t24=n1[41];
const t25=n1[49];
const t26=n1[57];
const t27=n2[1];
const t28=n1[2];
const t29=n1[10];
const t30=n1[18];
const t31=n1[26];
const t32=n1[34];
const t33=n1[42];
const t34=n1[50];
const t35=n1[58];
const t36=n2[2];
const t37=n1[3];
const t38=n1[11];
const t39=n1[19];
const t40=n1[27];
const t41=n1[35];
const t42=n1[43];
const t43=n1[51];
const t44=n1[59];
const t45=n2[3];
const t46=n1[4];
const t47=n1[12];
const t48=n1[20];
const t49=n1[28];
const t50=n1[36];
const t51=n1[44];
const t52=n1[52];
const t53=n1[60];
const t54=n2[4];
const t55=n1[5];
const t56=n1[13];
const t57=n1[21];
const t58=n1[29];
const t59=n1[37];
const t60=n1[45];
const t61=n1[53];
const t62=n1[61];
const t63=n2[5];
const t64=n1[6];
const t65=n1[14];
const t66=n1[22];
const t67=n1[30];
const t68=n1[38];
const t69=n1[46];
const t70=n1[54];
const t71=n1[62];
const t72=n2[6];
const t73=n1[7];
const t74=n1[15];
const t75=n1[23];
const t76=n1[31];
const t77=n1[39];
const t78=n1[47];
const t79=n1[55];
const t80=n1[63];
const t81=n2[7];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)))+t18;a7[i1+1]=(t2*t19)+(t4*t20)+((t6*t21)+(t8*t22))+((t10*t23)+(t12*t24)+((t14*t25)+(t16*t26)))+t27;a7[i1+2]=(t2*t28)+(t4*t29)+((t6*t30)+(t8*t31))+((t10*t32)+(t12*t33)+((t14*t34)+(t16*t35)))+t36;a7[i1+3]=(t2*t37)+(t4*t38)+((t6*t39)+(t8*t40))+((t10*t41)+(t12*t42)+((t14*t43)+(t16*t44)))+t45;a7[i1+4]=(t2*t46)+(t4*t47)+((t6*t48)+(t8*t49))+((t10*t50)+(t12*t51)+((t14*t52)+(t16*t53)))+t54;a7[i1+5]=(t2*t55)+(t4*t56)+((t6*t57)+(t8*t58))+((t10*t59)+(t12*t60)+((t14*t61)+(t16*t62)))+t63;a7[i1+6]=(t2*t64)+(t4*t65)+((t6*t66)+(t8*t67))+((t10*t68)+(t12*t69)+((t14*t70)+(t16*t71)))+t72;a7[i1+7]=(t2*t73)+(t4*t74)+((t6*t75)+(t8*t76))+((t10*t77)+(t12*t78)+((t14*t79)+(t16*t80)))+t81;}
return {"Y":a7};
};
},backward:(lib,rows)=>{
const a7=new Float64Array((8*rows));
const a12=new Float64Array(64);
const a13=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
const n2=p["W"];
const t3=n2[0];
const t5=n2[1];
const t7=n2[2];
const t9=n2[3];
const t11=n2[4];
const t13=n2[5];
const t15=n2[6];
const t17=n2[7];
const t18=n2[8];
const t19=n2[9];
const t20=n2[10];
const t21=n2[11];
const t22=n2[12];
const t23=n2[13];
const t24=n2[14];
const t25=n2[15];
const t26=n2[16];
const t27=n2[17];
const t28=n2[18];
const t29=n2[19];
const t30=n2[20];
const t31=n2[21];
const t32=n2[22];
const t33=n2[23];
const t34=n2[24];
const t35=n2[25];
const t36=n2[26];
const t37=n2[27];
const t38=n2[28];
const t39=n2[29];
const t40=n2[30];
const t41=n2[31];
const t42=n2[32];
const t43=n2[33];
const t44=n2[34];
const t45=n2[35];
const t46=n2[36];
const t47=n2[37];
const t48=n2[38];
const t49=n2[39];
const t50=n2[40];
const t51=n2[41];
const t52=n2[42];
const t53=n2[43];
const t54=n2[44];
const t55=n2[45];
const t56=n2[46];
const t57=n2[47];
const t58=n2[48];
const t59=n2[49];
const t60=n2[50];
const t61=n2[51];
const t62=n2[52];
const t63=n2[53];
const t64=n2[54];
const t65=n2[55];
const t66=n2[56];
const t67=n2[57];
const t68=n2[58];
const t69=n2[59];
const t70=n2[60];
const t71=n2[61];
const t72=n2[62];
const t73=n2[63];
for(let v1=0;v1<rows;v1++){const i1=8*v1;const t2=n0[i1];const t4=n0[i1+1];const t6=n0[i1+2];const t8=n0[i1+3];const t10=n0[i1+4];const t12=n0[i1+5];const t14=n0[i1+6];const t16=n0[i1+7];a7[i1]=(t2*t3)+(t4*t5)+((t6*t7)+(t8*t9))+((t10*t11)+(t12*t13)+((t14*t15)+(t16*t17)));a7[i1+1]=(t2*t18)+(t4*t19)+((t6*t20)+(t8*t21))+((t10*t22)+(t12*t23)+((t14*t24)+(t16*t25)));a7[i1+2]=(t2*t26)+(t4*t27)+((t6*t28)+(t8*t29))+((t10*t30)+(t12*t31)+((t14*t32)+(t16*t33)));a7[i1+3]=(t2*t34)+(t4*t35)+((t6*t36)+(t8*t37))+((t10*t38)+(t12*t39)+((t14*t40)+(t16*t41)));a7[i1+4]=(t2*t42)+(t4*t43)+((t6*t44)+(t8*t45))+((t10*t46)+(t12*t47)+((t14*t48)+(t16*t49)));a7[i1+5]=(t2*t50)+(t4*t51)+((t6*t52)+(t8*t53))+((t10*t54)+(t12*t55)+((t14*t56)+(t16*t57)));a7[i1+6]=(t2*t58)+(t4*t59)+((t6*t60)+(t8*t61))+((t10*t62)+(t12*t63)+((t14*t64)+(t16*t65)));a7[i1+7]=(t2*t66)+(t4*t67)+((t6*t68)+(t8*t69))+((t10*t70)+(t12*t71)+((t14*t72)+(t16*t73)));}
for(let v4=0;v4<8;v4++){let s74=0;let s77=0;let s78=0;let s79=0;let s80=0;let s81=0;let s82=0;let s83=0;for(let v6=0;v6<rows;v6++){const i75=8*v6;const t76=n1[v4+i75];s74+=t76*n0[i75];s77+=t76*n0[i75+1];s78+=t76*n0[i75+2];s79+=t76*n0[i75+3];s80+=t76*n0[i75+4];s81+=t76*n0[i75+5];s82+=t76*n0[i75+6];s83+=t76*n0[i75+7];}const i84=8*v4;a12[i84]=s74;a12[i84+1]=s77;a12[i84+2]=s78;a12[i84+3]=s79;a12[i84+4]=s80;a12[i84+5]=s81;a12[i84+6]=s82;a12[i84+7]=s83;}
let s85=0;
let s87=0;
let s88=0;
let s89=0;
let s90=0;
let s91=0;
let s92=0;
let s93=0;
for(let v8=0;v8<rows;v8++){const i86=8*v8;s85+=n0[i86];s87+=n0[i86+1];s88+=n0[i86+2];s89+=n0[i86+3];s90+=n0[i86+4];s91+=n0[i86+5];s92+=n0[i86+6];s93+=n0[i86+7];}
a13[0]=s85;
a13[1]=s87;
a13[2]=s88;
a13[3]=s89;
a13[4]=s90;
a13[5]=s91;
a13[6]=s92;
a13[7]=s93;
return {"dX":a7,"W":a12,"b":a13};
};
},grads:(lib,rows)=>{
const a6=new Float64Array(64);
const a7=new Float64Array(8);
return (p)=>{
const n0=p["dY"];
const n1=p["X"];
for(let v1=0;v1<8;v1++){let s1=0;let s4=0;let s5=0;let s6=0;let s7=0;let s8=0;let s9=0;let s10=0;for(let v3=0;v3<rows;v3++){const i2=8*v3;const t3=n1[v1+i2];s1+=t3*n0[i2];s4+=t3*n0[i2+1];s5+=t3*n0[i2+2];s6+=t3*n0[i2+3];s7+=t3*n0[i2+4];s8+=t3*n0[i2+5];s9+=t3*n0[i2+6];s10+=t3*n0[i2+7];}const i11=8*v1;a6[i11]=s1;a6[i11+1]=s4;a6[i11+2]=s5;a6[i11+3]=s6;a6[i11+4]=s7;a6[i11+5]=s8;a6[i11+6]=s9;a6[i11+7]=s10;}
let s12=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
let s19=0;
let s20=0;
for(let v5=0;v5<rows;v5++){const i13=8*v5;s12+=n0[i13];s14+=n0[i13+1];s15+=n0[i13+2];s16+=n0[i13+3];s17+=n0[i13+4];s18+=n0[i13+5];s19+=n0[i13+6];s20+=n0[i13+7];}
a7[0]=s12;
a7[1]=s14;
a7[2]=s15;
a7[3]=s16;
a7[4]=s17;
a7[5]=s18;
a7[6]=s19;
a7[7]=s20;
return {"W":a6,"b":a7};
};
}},
},
"norm": {
"1": {forward:(lib,rows)=>{
const a11=new Float64Array(rows);
const a30=new Float64Array(rows);
const a34=new Float64Array(rows);
const wn28=new Float64Array(1);
const wn20=new Float64Array(1);
const wn25=new Float64Array(1);
return (p)=>{
const n0=p["X"];
const n1=p["gamma"][0];
const n2=p["beta"][0];
const n3=p["mean"][0];
const n4=p["var"][0];
const t2=n0[0];
let s1=0;
for(let v2=0;v2<rows;v2++){s1+=n0[v2]-t2;}
const n7=s1;
const n9=n7/rows;
for(let v4=0;v4<rows;v4++){a11[v4]=(n0[v4]-t2)-n9;}
let s3=0;
for(let v7=0;v7<rows;v7++){const t4=a11[v7];s3+=t4*t4;}
const n13=s3;
const n14=n13/rows;
const n16=t2+n9;
const n17=n16-n3;
const n19=.1*n17;
const n20=n3+n19;
const n22=n14*(rows/(rows-1));
const n23=n22-n4;
const n24=.1*n23;
const n25=n4+n24;
const n27=n14+(1e-05);
const n28=Math.sqrt(n27);
for(let v19=0;v19<rows;v19++){a30[v19]=a11[v19]/n28;}
for(let v21=0;v21<rows;v21++){a34[v21]=(n1*a30[v21])+n2;}
wn28[0]=n28;
wn20[0]=n20;
wn25[0]=n25;
return {"Y":a34,"X_hat":a30,"std":wn28,"mean":wn20,"var":wn25};
};
},test:(lib,rows)=>{
const a15=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["gamma"][0];
const n2=p["beta"][0];
const n3=p["mean"][0];
const n4=p["var"][0];
const n8=n4+(1e-05);
const n9=Math.sqrt(n8);
for(let v3=0;v3<rows;v3++){a15[v3]=(n1*((n0[v3]-n3)/n9))+n2;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a20=new Float64Array(rows);
const wn5=new Float64Array(1);
const wn6=new Float64Array(1);
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"][0];
const n2=p["X_hat"];
const n3=p["std"][0];
let s1=0;
for(let v2=0;v2<rows;v2++){s1+=n0[v2]*n2[v2];}
const n5=s1;
let s2=0;
for(let v4=0;v4<rows;v4++){s2+=n0[v4];}
const n6=s2;
let s3=0;
for(let v6=0;v6<rows;v6++){s3+=n0[v6]*n1;}
const n9=s3;
const n11=n9/rows;
let s4=0;
for(let v9=0;v9<rows;v9++){s4+=(n0[v9]*n1)*n2[v9];}
const n13=s4;
const n14=n13/rows;
for(let v11=0;v11<rows;v11++){a20[v11]=(((n0[v11]*n1)-n11)-(n2[v11]*n14))/n3;}
wn5[0]=n5;
wn6[0]=n6;
return {"dX":a20,"gamma":wn5,"beta":wn6};
};
}},
"2": {forward:(lib,rows)=>{
const a9=new Float64Array(2);
const a11=new Float64Array((2*rows));
const a14=new Float64Array(2);
const a20=new Float64Array(2);
const a25=new Float64Array(2);
const a28=new Float64Array(2);
const a30=new Float64Array((2*rows));
const a34=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const t3=n0[0];
const t5=n0[1];
let s1=0;
let s4=0;
for(let v2=0;v2<rows;v2++){const i2=2*v2;s1+=n0[i2]-t3;s4+=n0[i2+1]-t5;}
const e6=s1/rows;
a9[0]=e6;
const e7=s4/rows;
a9[1]=e7;
for(let v3=0;v3<rows;v3++){const i8=2*v3;a11[i8]=(n0[i8]-t3)-e6;a11[i8+1]=(n0[i8+1]-t5)-e7;}
let s9=0;
let s12=0;
for(let v6=0;v6<rows;v6++){const i10=2*v6;const t11=a11[i10];s9+=t11*t11;const t13=a11[i10+1];s12+=t13*t13;}
const e14=s9/rows;
a14[0]=e14;
const e15=s12/rows;
a14[1]=e15;
const t16=n3[0];
const e17=t16+(.1*((t3+e6)-t16));
a20[0]=e17;
const t18=n3[1];
const e19=t18+(.1*((t5+e7)-t18));
a20[1]=e19;
const t20=n4[0];
const e21=t20+(.1*((e14*(rows/(rows-1)))-t20));
a25[0]=e21;
const t22=n4[1];
const e23=t22+(.1*((e15*(rows/(rows-1)))-t22));
a25[1]=e23;
const e24=Math.sqrt((e14+(1e-05)));
a28[0]=e24;
const e25=Math.sqrt((e15+(1e-05)));
a28[1]=e25;
for(let v10=0;v10<rows;v10++){const i26=2*v10;a30[i26]=a11[i26]/e24;a30[i26+1]=a11[i26+1]/e25;}
const t27=n1[0];
const t29=n2[0];
const t30=n1[1];
const t31=n2[1];
for(let v12=0;v12<rows;v12++){const i28=2*v12;a34[i28]=(t27*a30[i28])+t29;a34[i28+1]=(t30*a30[i28+1])+t31;}
return {"Y":a34,"X_hat":a30,"std":a28,"mean":a20,"var":a25};
};
},test:(lib,rows)=>{
const a9=new Float64Array(2);
const a15=new Float64Array((2*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const e1=Math.sqrt((n4[0]+(1e-05)));
a9[0]=e1;
const e2=Math.sqrt((n4[1]+(1e-05)));
a9[1]=e2;
const t3=n1[0];
const t5=n3[0];
const t6=n2[0];
const t7=n1[1];
const t8=n3[1];
const t9=n2[1];
for(let v2=0;v2<rows;v2++){const i4=2*v2;a15[i4]=(t3*((n0[i4]-t5)/e1))+t6;a15[i4+1]=(t7*((n0[i4+1]-t8)/e2))+t9;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(2);
const a6=new Float64Array(2);
const a11=new Float64Array(2);
const a14=new Float64Array(2);
const a20=new Float64Array((2*rows));
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"];
const n2=p["X_hat"];
const n3=p["std"];
let s1=0;
let s3=0;
for(let v2=0;v2<rows;v2++){const i2=2*v2;s1+=n0[i2]*n2[i2];s3+=n0[i2+1]*n2[i2+1];}
a5[0]=s1;
a5[1]=s3;
let s4=0;
let s6=0;
for(let v4=0;v4<rows;v4++){const i5=2*v4;s4+=n0[i5];s6+=n0[i5+1];}
a6[0]=s4;
a6[1]=s6;
const t9=n1[0];
const t11=n1[1];
let s7=0;
let s10=0;
for(let v6=0;v6<rows;v6++){const i8=2*v6;s7+=n0[i8]*t9;s10+=n0[i8+1]*t11;}
const e12=s7/rows;
a11[0]=e12;
const e13=s10/rows;
a11[1]=e13;
let s14=0;
let s16=0;
for(let v8=0;v8<rows;v8++){const i15=2*v8;s14+=(n0[i15]*t9)*n2[i15];s16+=(n0[i15+1]*t11)*n2[i15+1];}
const e17=s14/rows;
a14[0]=e17;
const e18=s16/rows;
a14[1]=e18;
const t20=n3[0];
const t21=n3[1];
for(let v9=0;v9<rows;v9++){const i19=2*v9;a20[i19]=(((n0[i19]*t9)-e12)-(n2[i19]*e17))/t20;a20[i19+1]=(((n0[i19+1]*t11)-e13)-(n2[i19+1]*e18))/t21;}
return {"dX":a20,"gamma":a5,"beta":a6};
};
}},
"3": {forward:(lib,rows)=>{
const a9=new Float64Array(3);
const a11=new Float64Array((3*rows));
const a14=new Float64Array(3);
const a20=new Float64Array(3);
const a25=new Float64Array(3);
const a28=new Float64Array(3);
const a30=new Float64Array((3*rows));
const a34=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const t3=n0[0];
const t5=n0[1];
const t7=n0[2];
let s1=0;
let s4=0;
let s6=0;
for(let v2=0;v2<rows;v2++){const i2=3*v2;s1+=n0[i2]-t3;s4+=n0[i2+1]-t5;s6+=n0[i2+2]-t7;}
const e8=s1/rows;
a9[0]=e8;
const e9=s4/rows;
a9[1]=e9;
const e10=s6/rows;
a9[2]=e10;
for(let v3=0;v3<rows;v3++){const i11=3*v3;a11[i11]=(n0[i11]-t3)-e8;a11[i11+1]=(n0[i11+1]-t5)-e9;a11[i11+2]=(n0[i11+2]-t7)-e10;}
let s12=0;
let s15=0;
let s17=0;
for(let v6=0;v6<rows;v6++){const i13=3*v6;const t14=a11[i13];s12+=t14*t14;const t16=a11[i13+1];s15+=t16*t16;const t18=a11[i13+2];s17+=t18*t18;}
const e19=s12/rows;
a14[0]=e19;
const e20=s15/rows;
a14[1]=e20;
const e21=s17/rows;
a14[2]=e21;
const t22=n3[0];
const e23=t22+(.1*((t3+e8)-t22));
a20[0]=e23;
const t24=n3[1];
const e25=t24+(.1*((t5+e9)-t24));
a20[1]=e25;
const t26=n3[2];
const e27=t26+(.1*((t7+e10)-t26));
a20[2]=e27;
const t28=n4[0];
const e29=t28+(.1*((e19*(rows/(rows-1)))-t28));
a25[0]=e29;
const t30=n4[1];
const e31=t30+(.1*((e20*(rows/(rows-1)))-t30));
a25[1]=e31;
const t32=n4[2];
const e33=t32+(.1*((e21*(rows/(rows-1)))-t32));
a25[2]=e33;
const e34=Math.sqrt((e19+(1e-05)));
a28[0]=e34;
const e35=Math.sqrt((e20+(1e-05)));
a28[1]=e35;
const e36=Math.sqrt((e21+(1e-05)));
a28[2]=e36;
for(let v10=0;v10<rows;v10++){const i37=3*v10;a30[i37]=a11[i37]/e34;a30[i37+1]=a11[i37+1]/e35;a30[i37+2]=a11[i37+2]/e36;}
const t38=n1[0];
const t40=n2[0];
const t41=n1[1];
const t42=n2[1];
const t43=n1[2];
const t44=n2[2];
for(let v12=0;v12<rows;v12++){const i39=3*v12;a34[i39]=(t38*a30[i39])+t40;a34[i39+1]=(t41*a30[i39+1])+t42;a34[i39+2]=(t43*a30[i39+2])+t44;}
return {"Y":a34,"X_hat":a30,"std":a28,"mean":a20,"var":a25};
};
},test:(lib,rows)=>{
const a9=new Float64Array(3);
const a15=new Float64Array((3*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const e1=Math.sqrt((n4[0]+(1e-05)));
a9[0]=e1;
const e2=Math.sqrt((n4[1]+(1e-05)));
a9[1]=e2;
const e3=Math.sqrt((n4[2]+(1e-05)));
a9[2]=e3;
const t4=n1[0];
const t6=n3[0];
const t7=n2[0];
const t8=n1[1];
const t9=n3[1];
const t10=n2[1];
const t11=n1[2];
const t12=n3[2];
const t13=n2[2];
for(let v2=0;v2<rows;v2++){const i5=3*v2;a15[i5]=(t4*((n0[i5]-t6)/e1))+t7;a15[i5+1]=(t8*((n0[i5+1]-t9)/e2))+t10;a15[i5+2]=(t11*((n0[i5+2]-t12)/e3))+t13;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(3);
const a6=new Float64Array(3);
const a11=new Float64Array(3);
const a14=new Float64Array(3);
const a20=new Float64Array((3*rows));
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"];
const n2=p["X_hat"];
const n3=p["std"];
let s1=0;
let s3=0;
let s4=0;
for(let v2=0;v2<rows;v2++){const i2=3*v2;s1+=n0[i2]*n2[i2];s3+=n0[i2+1]*n2[i2+1];s4+=n0[i2+2]*n2[i2+2];}
a5[0]=s1;
a5[1]=s3;
a5[2]=s4;
let s5=0;
let s7=0;
let s8=0;
for(let v4=0;v4<rows;v4++){const i6=3*v4;s5+=n0[i6];s7+=n0[i6+1];s8+=n0[i6+2];}
a6[0]=s5;
a6[1]=s7;
a6[2]=s8;
const t11=n1[0];
const t13=n1[1];
const t15=n1[2];
let s9=0;
let s12=0;
let s14=0;
for(let v6=0;v6<rows;v6++){const i10=3*v6;s9+=n0[i10]*t11;s12+=n0[i10+1]*t13;s14+=n0[i10+2]*t15;}
const e16=s9/rows;
a11[0]=e16;
const e17=s12/rows;
a11[1]=e17;
const e18=s14/rows;
a11[2]=e18;
let s19=0;
let s21=0;
let s22=0;
for(let v8=0;v8<rows;v8++){const i20=3*v8;s19+=(n0[i20]*t11)*n2[i20];s21+=(n0[i20+1]*t13)*n2[i20+1];s22+=(n0[i20+2]*t15)*n2[i20+2];}
const e23=s19/rows;
a14[0]=e23;
const e24=s21/rows;
a14[1]=e24;
const e25=s22/rows;
a14[2]=e25;
const t27=n3[0];
const t28=n3[1];
const t29=n3[2];
for(let v9=0;v9<rows;v9++){const i26=3*v9;a20[i26]=(((n0[i26]*t11)-e16)-(n2[i26]*e23))/t27;a20[i26+1]=(((n0[i26+1]*t13)-e17)-(n2[i26+1]*e24))/t28;a20[i26+2]=(((n0[i26+2]*t15)-e18)-(n2[i26+2]*e25))/t29;}
return {"dX":a20,"gamma":a5,"beta":a6};
};
}},
"4": {forward:(lib,rows)=>{
const a9=new Float64Array(4);
const a11=new Float64Array((4*rows));
const a14=new Float64Array(4);
const a20=new Float64Array(4);
const a25=new Float64Array(4);
const a28=new Float64Array(4);
const a30=new Float64Array((4*rows));
const a34=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const t3=n0[0];
const t5=n0[1];
const t7=n0[2];
const t9=n0[3];
let s1=0;
let s4=0;
let s6=0;
let s8=0;
for(let v2=0;v2<rows;v2++){const i2=4*v2;s1+=n0[i2]-t3;s4+=n0[i2+1]-t5;s6+=n0[i2+2]-t7;s8+=n0[i2+3]-t9;}
const e10=s1/rows;
a9[0]=e10;
const e11=s4/rows;
a9[1]=e11;
const e12=s6/rows;
a9[2]=e12;
const e13=s8/rows;
a9[3]=e13;
for(let v3=0;v3<rows;v3++){const i14=4*v3;a11[i14]=(n0[i14]-t3)-e10;a11[i14+1]=(n0[i14+1]-t5)-e11;a11[i14+2]=(n0[i14+2]-t7)-e12;a11[i14+3]=(n0[i14+3]-t9)-e13;}
let s15=0;
let s18=0;
let s20=0;
let s22=0;
for(let v6=0;v6<rows;v6++){const i16=4*v6;const t17=a11[i16];s15+=t17*t17;const t19=a11[i16+1];s18+=t19*t19;const t21=a11[i16+2];s20+=t21*t21;const t23=a11[i16+3];s22+=t23*t23;}
const e24=s15/rows;
a14[0]=e24;
const e25=s18/rows;
a14[1]=e25;
const e26=s20/rows;
a14[2]=e26;
const e27=s22/rows;
a14[3]=e27;
const t28=n3[0];
const e29=t28+(.1*((t3+e10)-t28));
a20[0]=e29;
const t30=n3[1];
const e31=t30+(.1*((t5+e11)-t30));
a20[1]=e31;
const t32=n3[2];
const e33=t32+(.1*((t7+e12)-t32));
a20[2]=e33;
const t34=n3[3];
const e35=t34+(.1*((t9+e13)-t34));
a20[3]=e35;
const t36=n4[0];
const e37=t36+(.1*((e24*(rows/(rows-1)))-t36));
a25[0]=e37;
const t38=n4[1];
const e39=t38+(.1*((e25*(rows/(rows-1)))-t38));
a25[1]=e39;
const t40=n4[2];
const e41=t40+(.1*((e26*(rows/(rows-1)))-t40));
a25[2]=e41;
const t42=n4[3];
const e43=t42+(.1*((e27*(rows/(rows-1)))-t42));
a25[3]=e43;
const e44=Math.sqrt((e24+(1e-05)));
a28[0]=e44;
const e45=Math.sqrt((e25+(1e-05)));
a28[1]=e45;
const e46=Math.sqrt((e26+(1e-05)));
a28[2]=e46;
const e47=Math.sqrt((e27+(1e-05)));
a28[3]=e47;
for(let v10=0;v10<rows;v10++){const i48=4*v10;a30[i48]=a11[i48]/e44;a30[i48+1]=a11[i48+1]/e45;a30[i48+2]=a11[i48+2]/e46;a30[i48+3]=a11[i48+3]/e47;}
const t49=n1[0];
const t51=n2[0];
const t52=n1[1];
const t53=n2[1];
const t54=n1[2];
const t55=n2[2];
const t56=n1[3];
const t57=n2[3];
for(let v12=0;v12<rows;v12++){const i50=4*v12;a34[i50]=(t49*a30[i50])+t51;a34[i50+1]=(t52*a30[i50+1])+t53;a34[i50+2]=(t54*a30[i50+2])+t55;a34[i50+3]=(t56*a30[i50+3])+t57;}
return {"Y":a34,"X_hat":a30,"std":a28,"mean":a20,"var":a25};
};
},test:(lib,rows)=>{
const a9=new Float64Array(4);
const a15=new Float64Array((4*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const e1=Math.sqrt((n4[0]+(1e-05)));
a9[0]=e1;
const e2=Math.sqrt((n4[1]+(1e-05)));
a9[1]=e2;
const e3=Math.sqrt((n4[2]+(1e-05)));
a9[2]=e3;
const e4=Math.sqrt((n4[3]+(1e-05)));
a9[3]=e4;
const t5=n1[0];
const t7=n3[0];
const t8=n2[0];
const t9=n1[1];
const t10=n3[1];
const t11=n2[1];
const t12=n1[2];
const t13=n3[2];
const t14=n2[2];
const t15=n1[3];
const t16=n3[3];
const t17=n2[3];
for(let v2=0;v2<rows;v2++){const i6=4*v2;a15[i6]=(t5*((n0[i6]-t7)/e1))+t8;a15[i6+1]=(t9*((n0[i6+1]-t10)/e2))+t11;a15[i6+2]=(t12*((n0[i6+2]-t13)/e3))+t14;a15[i6+3]=(t15*((n0[i6+3]-t16)/e4))+t17;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(4);
const a6=new Float64Array(4);
const a11=new Float64Array(4);
const a14=new Float64Array(4);
const a20=new Float64Array((4*rows));
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"];
const n2=p["X_hat"];
const n3=p["std"];
let s1=0;
let s3=0;
let s4=0;
let s5=0;
for(let v2=0;v2<rows;v2++){const i2=4*v2;s1+=n0[i2]*n2[i2];s3+=n0[i2+1]*n2[i2+1];s4+=n0[i2+2]*n2[i2+2];s5+=n0[i2+3]*n2[i2+3];}
a5[0]=s1;
a5[1]=s3;
a5[2]=s4;
a5[3]=s5;
let s6=0;
let s8=0;
let s9=0;
let s10=0;
for(let v4=0;v4<rows;v4++){const i7=4*v4;s6+=n0[i7];s8+=n0[i7+1];s9+=n0[i7+2];s10+=n0[i7+3];}
a6[0]=s6;
a6[1]=s8;
a6[2]=s9;
a6[3]=s10;
const t13=n1[0];
const t15=n1[1];
const t17=n1[2];
const t19=n1[3];
let s11=0;
let s14=0;
let s16=0;
let s18=0;
for(let v6=0;v6<rows;v6++){const i12=4*v6;s11+=n0[i12]*t13;s14+=n0[i12+1]*t15;s16+=n0[i12+2]*t17;s18+=n0[i12+3]*t19;}
const e20=s11/rows;
a11[0]=e20;
const e21=s14/rows;
a11[1]=e21;
const e22=s16/rows;
a11[2]=e22;
const e23=s18/rows;
a11[3]=e23;
let s24=0;
let s26=0;
let s27=0;
let s28=0;
for(let v8=0;v8<rows;v8++){const i25=4*v8;s24+=(n0[i25]*t13)*n2[i25];s26+=(n0[i25+1]*t15)*n2[i25+1];s27+=(n0[i25+2]*t17)*n2[i25+2];s28+=(n0[i25+3]*t19)*n2[i25+3];}
const e29=s24/rows;
a14[0]=e29;
const e30=s26/rows;
a14[1]=e30;
const e31=s27/rows;
a14[2]=e31;
const e32=s28/rows;
a14[3]=e32;
const t34=n3[0];
const t35=n3[1];
const t36=n3[2];
const t37=n3[3];
for(let v9=0;v9<rows;v9++){const i33=4*v9;a20[i33]=(((n0[i33]*t13)-e20)-(n2[i33]*e29))/t34;a20[i33+1]=(((n0[i33+1]*t15)-e21)-(n2[i33+1]*e30))/t35;a20[i33+2]=(((n0[i33+2]*t17)-e22)-(n2[i33+2]*e31))/t36;a20[i33+3]=(((n0[i33+3]*t19)-e23)-(n2[i33+3]*e32))/t37;}
return {"dX":a20,"gamma":a5,"beta":a6};
};
}},
"5": {forward:(lib,rows)=>{
const a9=new Float64Array(5);
const a11=new Float64Array((5*rows));
const a14=new Float64Array(5);
const a20=new Float64Array(5);
const a25=new Float64Array(5);
const a28=new Float64Array(5);
const a30=new Float64Array((5*rows));
const a34=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const t3=n0[0];
const t5=n0[1];
const t7=n0[2];
const t9=n0[3];
const t11=n0[4];
let s1=0;
let s4=0;
let s6=0;
let s8=0;
let s10=0;
for(let v2=0;v2<rows;v2++){const i2=5*v2;s1+=n0[i2]-t3;s4+=n0[i2+1]-t5;s6+=n0[i2+2]-t7;s8+=n0[i2+3]-t9;s10+=n0[i2+4]-t11;}
const e12=s1/rows;
a9[0]=e12;
const e13=s4/rows;
a9[1]=e13;
const e14=s6/rows;
a9[2]=e14;
const e15=s8/rows;
a9[3]=e15;
const e16=s10/rows;
a9[4]=e16;
for(let v3=0;v3<rows;v3++){const i17=5*v3;a11[i17]=(n0[i17]-t3)-e12;a11[i17+1]=(n0[i17+1]-t5)-e13;a11[i17+2]=(n0[i17+2]-t7)-e14;a11[i17+3]=(n0[i17+3]-t9)-e15;a11[i17+4]=(n0[i17+4]-t11)-e16;}
let s18=0;
let s21=0;
let s23=0;
let s25=0;
let s27=0;
for(let v6=0;v6<rows;v6++){const i19=5*v6;const t20=a11[i19];s18+=t20*t20;const t22=a11[i19+1];s21+=t22*t22;const t24=a11[i19+2];s23+=t24*t24;const t26=a11[i19+3];s25+=t26*t26;const t28=a11[i19+4];s27+=t28*t28;}
const e29=s18/rows;
a14[0]=e29;
const e30=s21/rows;
a14[1]=e30;
const e31=s23/rows;
a14[2]=e31;
const e32=s25/rows;
a14[3]=e32;
const e33=s27/rows;
a14[4]=e33;
const t34=n3[0];
const e35=t34+(.1*((t3+e12)-t34));
a20[0]=e35;
const t36=n3[1];
const e37=t36+(.1*((t5+e13)-t36));
a20[1]=e37;
const t38=n3[2];
const e39=t38+(.1*((t7+e14)-t38));
a20[2]=e39;
const t40=n3[3];
const e41=t40+(.1*((t9+e15)-t40));
a20[3]=e41;
const t42=n3[4];
const e43=t42+(.1*((t11+e16)-t42));
a20[4]=e43;
const t44=n4[0];
const e45=t44+(.1*((e29*(rows/(rows-1)))-t44));
a25[0]=e45;
const t46=n4[1];
const e47=t46+(.1*((e30*(rows/(rows-1)))-t46));
a25[1]=e47;
const t48=n4[2];
const e49=t48+(.1*((e31*(rows/(rows-1)))-t48));
a25[2]=e49;
const t50=n4[3];
const e51=t50+(.1*((e32*(rows/(rows-1)))-t50));
a25[3]=e51;
const t52=n4[4];
const e53=t52+(.1*((e33*(rows/(rows-1)))-t52));
a25[4]=e53;
const e54=Math.sqrt((e29+(1e-05)));
a28[0]=e54;
const e55=Math.sqrt((e30+(1e-05)));
a28[1]=e55;
const e56=Math.sqrt((e31+(1e-05)));
a28[2]=e56;
const e57=Math.sqrt((e32+(1e-05)));
a28[3]=e57;
const e58=Math.sqrt((e33+(1e-05)));
a28[4]=e58;
for(let v10=0;v10<rows;v10++){const i59=5*v10;a30[i59]=a11[i59]/e54;a30[i59+1]=a11[i59+1]/e55;a30[i59+2]=a11[i59+2]/e56;a30[i59+3]=a11[i59+3]/e57;a30[i59+4]=a11[i59+4]/e58;}
const t60=n1[0];
const t62=n2[0];
const t63=n1[1];
const t64=n2[1];
const t65=n1[2];
const t66=n2[2];
const t67=n1[3];
const t68=n2[3];
const t69=n1[4];
const t70=n2[4];
for(let v12=0;v12<rows;v12++){const i61=5*v12;a34[i61]=(t60*a30[i61])+t62;a34[i61+1]=(t63*a30[i61+1])+t64;a34[i61+2]=(t65*a30[i61+2])+t66;a34[i61+3]=(t67*a30[i61+3])+t68;a34[i61+4]=(t69*a30[i61+4])+t70;}
return {"Y":a34,"X_hat":a30,"std":a28,"mean":a20,"var":a25};
};
},test:(lib,rows)=>{
const a9=new Float64Array(5);
const a15=new Float64Array((5*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const e1=Math.sqrt((n4[0]+(1e-05)));
a9[0]=e1;
const e2=Math.sqrt((n4[1]+(1e-05)));
a9[1]=e2;
const e3=Math.sqrt((n4[2]+(1e-05)));
a9[2]=e3;
const e4=Math.sqrt((n4[3]+(1e-05)));
a9[3]=e4;
const e5=Math.sqrt((n4[4]+(1e-05)));
a9[4]=e5;
const t6=n1[0];
const t8=n3[0];
const t9=n2[0];
const t10=n1[1];
const t11=n3[1];
const t12=n2[1];
const t13=n1[2];
const t14=n3[2];
const t15=n2[2];
const t16=n1[3];
const t17=n3[3];
const t18=n2[3];
const t19=n1[4];
const t20=n3[4];
const t21=n2[4];
for(let v2=0;v2<rows;v2++){const i7=5*v2;a15[i7]=(t6*((n0[i7]-t8)/e1))+t9;a15[i7+1]=(t10*((n0[i7+1]-t11)/e2))+t12;a15[i7+2]=(t13*((n0[i7+2]-t14)/e3))+t15;a15[i7+3]=(t16*((n0[i7+3]-t17)/e4))+t18;a15[i7+4]=(t19*((n0[i7+4]-t20)/e5))+t21;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(5);
const a6=new Float64Array(5);
const a11=new Float64Array(5);
const a14=new Float64Array(5);
const a20=new Float64Array((5*rows));
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"];
const n2=p["X_hat"];
const n3=p["std"];
let s1=0;
let s3=0;
let s4=0;
let s5=0;
let s6=0;
for(let v2=0;v2<rows;v2++){const i2=5*v2;s1+=n0[i2]*n2[i2];s3+=n0[i2+1]*n2[i2+1];s4+=n0[i2+2]*n2[i2+2];s5+=n0[i2+3]*n2[i2+3];s6+=n0[i2+4]*n2[i2+4];}
a5[0]=s1;
a5[1]=s3;
a5[2]=s4;
a5[3]=s5;
a5[4]=s6;
let s7=0;
let s9=0;
let s10=0;
let s11=0;
let s12=0;
for(let v4=0;v4<rows;v4++){const i8=5*v4;s7+=n0[i8];s9+=n0[i8+1];s10+=n0[i8+2];s11+=n0[i8+3];s12+=n0[i8+4];}
a6[0]=s7;
a6[1]=s9;
a6[2]=s10;
a6[3]=s11;
a6[4]=s12;
const t15=n1[0];
const t17=n1[1];
const t19=n1[2];
const t21=n1[3];
const t23=n1[4];
let s13=0;
let s16=0;
let s18=0;
let s20=0;
let s22=0;
for(let v6=0;v6<rows;v6++){const i14=5*v6;s13+=n0[i14]*t15;s16+=n0[i14+1]*t17;s18+=n0[i14+2]*t19;s20+=n0[i14+3]*t21;s22+=n0[i14+4]*t23;}
const e24=s13/rows;
a11[0]=e24;
const e25=s16/rows;
a11[1]=e25;
const e26=s18/rows;
a11[2]=e26;
const e27=s20/rows;
a11[3]=e27;
const e28=s22/rows;
a11[4]=e28;
let s29=0;
let s31=0;
let s32=0;
let s33=0;
let s34=0;
for(let v8=0;v8<rows;v8++){const i30=5*v8;s29+=(n0[i30]*t15)*n2[i30];s31+=(n0[i30+1]*t17)*n2[i30+1];s32+=(n0[i30+2]*t19)*n2[i30+2];s33+=(n0[i30+3]*t21)*n2[i30+3];s34+=(n0[i30+4]*t23)*n2[i30+4];}
const e35=s29/rows;
a14[0]=e35;
const e36=s31/rows;
a14[1]=e36;
const e37=s32/rows;
a14[2]=e37;
const e38=s33/rows;
a14[3]=e38;
const e39=s34/rows;
a14[4]=e39;
const t41=n3[0];
const t42=n3[1];
const t43=n3[2];
const t44=n3[3];
const t45=n3[4];
for(let v9=0;v9<rows;v9++){const i40=5*v9;a20[i40]=(((n0[i40]*t15)-e24)-(n2[i40]*e35))/t41;a20[i40+1]=(((n0[i40+1]*t17)-e25)-(n2[i40+1]*e36))/t42;a20[i40+2]=(((n0[i40+2]*t19)-e26)-(n2[i40+2]*e37))/t43;a20[i40+3]=(((n0[i40+3]*t21)-e27)-(n2[i40+3]*e38))/t44;a20[i40+4]=(((n0[i40+4]*t23)-e28)-(n2[i40+4]*e39))/t45;}
return {"dX":a20,"gamma":a5,"beta":a6};
};
}},
"6": {forward:(lib,rows)=>{
const a9=new Float64Array(6);
const a11=new Float64Array((6*rows));
const a14=new Float64Array(6);
const a20=new Float64Array(6);
const a25=new Float64Array(6);
const a28=new Float64Array(6);
const a30=new Float64Array((6*rows));
const a34=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const t3=n0[0];
const t5=n0[1];
const t7=n0[2];
const t9=n0[3];
const t11=n0[4];
const t13=n0[5];
let s1=0;
let s4=0;
let s6=0;
let s8=0;
let s10=0;
let s12=0;
for(let v2=0;v2<rows;v2++){const i2=6*v2;s1+=n0[i2]-t3;s4+=n0[i2+1]-t5;s6+=n0[i2+2]-t7;s8+=n0[i2+3]-t9;s10+=n0[i2+4]-t11;s12+=n0[i2+5]-t13;}
const e14=s1/rows;
a9[0]=e14;
const e15=s4/rows;
a9[1]=e15;
const e16=s6/rows;
a9[2]=e16;
const e17=s8/rows;
a9[3]=e17;
const e18=s10/rows;
a9[4]=e18;
const e19=s12/rows;
a9[5]=e19;
for(let v3=0;v3<rows;v3++){const i20=6*v3;a11[i20]=(n0[i20]-t3)-e14;a11[i20+1]=(n0[i20+1]-t5)-e15;a11[i20+2]=(n0[i20+2]-t7)-e16;a11[i20+3]=(n0[i20+3]-t9)-e17;a11[i20+4]=(n0[i20+4]-t11)-e18;a11[i20+5]=(n0[i20+5]-t13)-e19;}
let s21=0;
let s24=0;
let s26=0;
let s28=0;
let s30=0;
let s32=0;
for(let v6=0;v6<rows;v6++){const i22=6*v6;const t23=a11[i22];s21+=t23*t23;const t25=a11[i22+1];s24+=t25*t25;const t27=a11[i22+2];s26+=t27*t27;const t29=a11[i22+3];s28+=t29*t29;const t31=a11[i22+4];s30+=t31*t31;const t33=a11[i22+5];s32+=t33*t33;}
const e34=s21/rows;
a14[0]=e34;
const e35=s24/rows;
a14[1]=e35;
const e36=s26/rows;
a14[2]=e36;
const e37=s28/rows;
a14[3]=e37;
const e38=s30/rows;
a14[4]=e38;
const e39=s32/rows;
a14[5]=e39;
const t40=n3[0];
const e41=t40+(.1*((t3+e14)-t40));
a20[0]=e41;
const t42=n3[1];
const e43=t42+(.1*((t5+e15)-t42));
a20[1]=e43;
const t44=n3[2];
const e45=t44+(.1*((t7+e16)-t44));
a20[2]=e45;
const t46=n3[3];
const e47=t46+(.1*((t9+e17)-t46));
a20[3]=e47;
const t48=n3[4];
const e49=t48+(.1*((t11+e18)-t48));
a20[4]=e49;
const t50=n3[5];
const e51=t50+(.1*((t13+e19)-t50));
a20[5]=e51;
const t52=n4[0];
const e53=t52+(.1*((e34*(rows/(rows-1)))-t52));
a25[0]=e53;
const t54=n4[1];
const e55=t54+(.1*((e35*(rows/(rows-1)))-t54));
a25[1]=e55;
const t56=n4[2];
const e57=t56+(.1*((e36*(rows/(rows-1)))-t56));
a25[2]=e57;
const t58=n4[3];
const e59=t58+(.1*((e37*(rows/(rows-1)))-t58));
a25[3]=e59;
const t60=n4[4];
const e61=t60+(.1*((e38*(rows/(rows-1)))-t60));
a25[4]=e61;
const t62=n4[5];
const e63=t62+(.1*((e39*(rows/(rows-1)))-t62));
a25[5]=e63;
const e64=Math.sqrt((e34+(1e-05)));
a28[0]=e64;
const e65=Math.sqrt((e35+(1e-05)));
a28[1]=e65;
const e66=Math.sqrt((e36+(1e-05)));
a28[2]=e66;
const e67=Math.sqrt((e37+(1e-05)));
a28[3]=e67;
const e68=Math.sqrt((e38+(1e-05)));
a28[4]=e68;
const e69=Math.sqrt((e39+(1e-05)));
a28[5]=e69;
for(let v10=0;v10<rows;v10++){const i70=6*v10;a30[i70]=a11[i70]/e64;a30[i70+1]=a11[i70+1]/e65;a30[i70+2]=a11[i70+2]/e66;a30[i70+3]=a11[i70+3]/e67;a30[i70+4]=a11[i70+4]/e68;a30[i70+5]=a11[i70+5]/e69;}
const t71=n1[0];
const t73=n2[0];
const t74=n1[1];
const t75=n2[1];
const t76=n1[2];
const t77=n2[2];
const t78=n1[3];
const t79=n2[3];
const t80=n1[4];
const t81=n2[4];
const t82=n1[5];
const t83=n2[5];
for(let v12=0;v12<rows;v12++){const i72=6*v12;a34[i72]=(t71*a30[i72])+t73;a34[i72+1]=(t74*a30[i72+1])+t75;a34[i72+2]=(t76*a30[i72+2])+t77;a34[i72+3]=(t78*a30[i72+3])+t79;a34[i72+4]=(t80*a30[i72+4])+t81;a34[i72+5]=(t82*a30[i72+5])+t83;}
return {"Y":a34,"X_hat":a30,"std":a28,"mean":a20,"var":a25};
};
},test:(lib,rows)=>{
const a9=new Float64Array(6);
const a15=new Float64Array((6*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const e1=Math.sqrt((n4[0]+(1e-05)));
a9[0]=e1;
const e2=Math.sqrt((n4[1]+(1e-05)));
a9[1]=e2;
const e3=Math.sqrt((n4[2]+(1e-05)));
a9[2]=e3;
const e4=Math.sqrt((n4[3]+(1e-05)));
a9[3]=e4;
const e5=Math.sqrt((n4[4]+(1e-05)));
a9[4]=e5;
const e6=Math.sqrt((n4[5]+(1e-05)));
a9[5]=e6;
const t7=n1[0];
const t9=n3[0];
const t10=n2[0];
const t11=n1[1];
const t12=n3[1];
const t13=n2[1];
const t14=n1[2];
const t15=n3[2];
const t16=n2[2];
const t17=n1[3];
const t18=n3[3];
const t19=n2[3];
const t20=n1[4];
const t21=n3[4];
const t22=n2[4];
const t23=n1[5];
const t24=n3[5];
const t25=n2[5];
for(let v2=0;v2<rows;v2++){const i8=6*v2;a15[i8]=(t7*((n0[i8]-t9)/e1))+t10;a15[i8+1]=(t11*((n0[i8+1]-t12)/e2))+t13;a15[i8+2]=(t14*((n0[i8+2]-t15)/e3))+t16;a15[i8+3]=(t17*((n0[i8+3]-t18)/e4))+t19;a15[i8+4]=(t20*((n0[i8+4]-t21)/e5))+t22;a15[i8+5]=(t23*((n0[i8+5]-t24)/e6))+t25;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(6);
const a6=new Float64Array(6);
const a11=new Float64Array(6);
const a14=new Float64Array(6);
const a20=new Float64Array((6*rows));
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"];
const n2=p["X_hat"];
const n3=p["std"];
let s1=0;
let s3=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
for(let v2=0;v2<rows;v2++){const i2=6*v2;s1+=n0[i2]*n2[i2];s3+=n0[i2+1]*n2[i2+1];s4+=n0[i2+2]*n2[i2+2];s5+=n0[i2+3]*n2[i2+3];s6+=n0[i2+4]*n2[i2+4];s7+=n0[i2+5]*n2[i2+5];}
a5[0]=s1;
a5[1]=s3;
a5[2]=s4;
a5[3]=s5;
a5[4]=s6;
a5[5]=s7;
let s8=0;
let s10=0;
let s11=0;
let s12=0;
let s13=0;
let s14=0;
for(let v4=0;v4<rows;v4++){const i9=6*v4;s8+=n0[i9];s10+=n0[i9+1];s11+=n0[i9+2];s12+=n0[i9+3];s13+=n0[i9+4];s14+=n0[i9+5];}
a6[0]=s8;
a6[1]=s10;
a6[2]=s11;
a6[3]=s12;
a6[4]=s13;
a6[5]=s14;
const t17=n1[0];
const t19=n1[1];
const t21=n1[2];
const t23=n1[3];
const t25=n1[4];
const t27=n1[5];
let s15=0;
let s18=0;
let s20=0;
let s22=0;
let s24=0;
let s26=0;
for(let v6=0;v6<rows;v6++){const i16=6*v6;s15+=n0[i16]*t17;s18+=n0[i16+1]*t19;s20+=n0[i16+2]*t21;s22+=n0[i16+3]*t23;s24+=n0[i16+4]*t25;s26+=n0[i16+5]*t27;}
const e28=s15/rows;
a11[0]=e28;
const e29=s18/rows;
a11[1]=e29;
const e30=s20/rows;
a11[2]=e30;
const e31=s22/rows;
a11[3]=e31;
const e32=s24/rows;
a11[4]=e32;
const e33=s26/rows;
a11[5]=e33;
let s34=0;
let s36=0;
let s37=0;
let s38=0;
let s39=0;
let s40=0;
for(let v8=0;v8<rows;v8++){const i35=6*v8;s34+=(n0[i35]*t17)*n2[i35];s36+=(n0[i35+1]*t19)*n2[i35+1];s37+=(n0[i35+2]*t21)*n2[i35+2];s38+=(n0[i35+3]*t23)*n2[i35+3];s39+=(n0[i35+4]*t25)*n2[i35+4];s40+=(n0[i35+5]*t27)*n2[i35+5];}
const e41=s34/rows;
a14[0]=e41;
const e42=s36/rows;
a14[1]=e42;
const e43=s37/rows;
a14[2]=e43;
const e44=s38/rows;
a14[3]=e44;
const e45=s39/rows;
a14[4]=e45;
const e46=s40/rows;
a14[5]=e46;
const t48=n3[0];
const t49=n3[1];
const t50=n3[2];
const t51=n3[3];
const t52=n3[4];
const t53=n3[5];
for(let v9=0;v9<rows;v9++){const i47=6*v9;a20[i47]=(((n0[i47]*t17)-e28)-(n2[i47]*e41))/t48;a20[i47+1]=(((n0[i47+1]*t19)-e29)-(n2[i47+1]*e42))/t49;a20[i47+2]=(((n0[i47+2]*t21)-e30)-(n2[i47+2]*e43))/t50;a20[i47+3]=(((n0[i47+3]*t23)-e31)-(n2[i47+3]*e44))/t51;a20[i47+4]=(((n0[i47+4]*t25)-e32)-(n2[i47+4]*e45))/t52;a20[i47+5]=(((n0[i47+5]*t27)-e33)-(n2[i47+5]*e46))/t53;}
return {"dX":a20,"gamma":a5,"beta":a6};
};
}},
"7": {forward:(lib,rows)=>{
const a9=new Float64Array(7);
const a11=new Float64Array((7*rows));
const a14=new Float64Array(7);
const a20=new Float64Array(7);
const a25=new Float64Array(7);
const a28=new Float64Array(7);
const a30=new Float64Array((7*rows));
const a34=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const t3=n0[0];
const t5=n0[1];
const t7=n0[2];
const t9=n0[3];
const t11=n0[4];
const t13=n0[5];
const t15=n0[6];
let s1=0;
let s4=0;
let s6=0;
let s8=0;
let s10=0;
let s12=0;
let s14=0;
for(let v2=0;v2<rows;v2++){const i2=7*v2;s1+=n0[i2]-t3;s4+=n0[i2+1]-t5;s6+=n0[i2+2]-t7;s8+=n0[i2+3]-t9;s10+=n0[i2+4]-t11;s12+=n0[i2+5]-t13;s14+=n0[i2+6]-t15;}
const e16=s1/rows;
a9[0]=e16;
const e17=s4/rows;
a9[1]=e17;
const e18=s6/rows;
a9[2]=e18;
const e19=s8/rows;
a9[3]=e19;
const e20=s10/rows;
a9[4]=e20;
const e21=s12/rows;
a9[5]=e21;
const e22=s14/rows;
a9[6]=e22;
for(let v3=0;v3<rows;v3++){const i23=7*v3;a11[i23]=(n0[i23]-t3)-e16;a11[i23+1]=(n0[i23+1]-t5)-e17;a11[i23+2]=(n0[i23+2]-t7)-e18;a11[i23+3]=(n0[i23+3]-t9)-e19;a11[i23+4]=(n0[i23+4]-t11)-e20;a11[i23+5]=(n0[i23+5]-t13)-e21;a11[i23+6]=(n0[i23+6]-t15)-e22;}
let s24=0;
let s27=0;
let s29=0;
let s31=0;
let s33=0;
let s35=0;
let s37=0;
for(let v6=0;v6<rows;v6++){const i25=7*v6;const t26=a11[i25];s24+=t26*t26;const t28=a11[i25+1];s27+=t28*t28;const t30=a11[i25+2];s29+=t30*t30;const t32=a11[i25+3];s31+=t32*t32;const t34=a11[i25+4];s33+=t34*t34;const t36=a11[i25+5];s35+=t36*t36;const t38=a11[i25+6];s37+=t38*t38;}
const e39=s24/rows;
a14[0]=e39;
const e40=s27/rows;
a14[1]=e40;
const e41=s29/rows;
a14[2]=e41;
const e42=s31/rows;
a14[3]=e42;
const e43=s33/rows;
a14[4]=e43;
const e44=s35/rows;
a14[5]=e44;
const e45=s37/rows;
a14[6]=e45;
const t46=n3[0];
const e47=t46+(.1*((t3+e16)-t46));
a20[0]=e47;
const t48=n3[1];
const e49=t48+(.1*((t5+e17)-t48));
a20[1]=e49;
const t50=n3[2];
const e51=t50+(.1*((t7+e18)-t50));
a20[2]=e51;
const t52=n3[3];
const e53=t52+(.1*((t9+e19)-t52));
a20[3]=e53;
const t54=n3[4];
const e55=t54+(.1*((t11+e20)-t54));
a20[4]=e55;
const t56=n3[5];
const e57=t56+(.1*((t13+e21)-t56));
a20[5]=e57;
const t58=n3[6];
const e59=t58+(.1*((t15+e22)-t58));
a20[6]=e59;
const t60=n4[0];
const e61=t60+(.1*((e39*(rows/(rows-1)))-t60));
a25[0]=e61;
const t62=n4[1];
const e63=t62+(.1*((e40*(rows/(rows-1)))-t62));
a25[1]=e63;
const t64=n4[2];
const e65=t64+(.1*((e41*(rows/(rows-1)))-t64));
a25[2]=e65;
const t66=n4[3];
const e67=t66+(.1*((e42*(rows/(rows-1)))-t66));
a25[3]=e67;
const t68=n4[4];
const e69=t68+(.1*((e43*(rows/(rows-1)))-t68));
a25[4]=e69;
const t70=n4[5];
const e71=t70+(.1*((e44*(rows/(rows-1)))-t70));
a25[5]=e71;
const t72=n4[6];
const e73=t72+(.1*((e45*(rows/(rows-1)))-t72));
a25[6]=e73;
const e74=Math.sqrt((e39+(1e-05)));
a28[0]=e74;
const e75=Math.sqrt((e40+(1e-05)));
a28[1]=e75;
const e76=Math.sqrt((e41+(1e-05)));
a28[2]=e76;
const e77=Math.sqrt((e42+(1e-05)));
a28[3]=e77;
const e78=Math.sqrt((e43+(1e-05)));
a28[4]=e78;
const e79=Math.sqrt((e44+(1e-05)));
a28[5]=e79;
const e80=Math.sqrt((e45+(1e-05)));
a28[6]=e80;
for(let v10=0;v10<rows;v10++){const i81=7*v10;a30[i81]=a11[i81]/e74;a30[i81+1]=a11[i81+1]/e75;a30[i81+2]=a11[i81+2]/e76;a30[i81+3]=a11[i81+3]/e77;a30[i81+4]=a11[i81+4]/e78;a30[i81+5]=a11[i81+5]/e79;a30[i81+6]=a11[i81+6]/e80;}
const t82=n1[0];
const t84=n2[0];
const t85=n1[1];
const t86=n2[1];
const t87=n1[2];
const t88=n2[2];
const t89=n1[3];
const t90=n2[3];
const t91=n1[4];
const t92=n2[4];
const t93=n1[5];
const t94=n2[5];
const t95=n1[6];
const t96=n2[6];
for(let v12=0;v12<rows;v12++){const i83=7*v12;a34[i83]=(t82*a30[i83])+t84;a34[i83+1]=(t85*a30[i83+1])+t86;a34[i83+2]=(t87*a30[i83+2])+t88;a34[i83+3]=(t89*a30[i83+3])+t90;a34[i83+4]=(t91*a30[i83+4])+t92;a34[i83+5]=(t93*a30[i83+5])+t94;a34[i83+6]=(t95*a30[i83+6])+t96;}
return {"Y":a34,"X_hat":a30,"std":a28,"mean":a20,"var":a25};
};
},test:(lib,rows)=>{
const a9=new Float64Array(7);
const a15=new Float64Array((7*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const e1=Math.sqrt((n4[0]+(1e-05)));
a9[0]=e1;
const e2=Math.sqrt((n4[1]+(1e-05)));
a9[1]=e2;
const e3=Math.sqrt((n4[2]+(1e-05)));
a9[2]=e3;
const e4=Math.sqrt((n4[3]+(1e-05)));
a9[3]=e4;
const e5=Math.sqrt((n4[4]+(1e-05)));
a9[4]=e5;
const e6=Math.sqrt((n4[5]+(1e-05)));
a9[5]=e6;
const e7=Math.sqrt((n4[6]+(1e-05)));
a9[6]=e7;
const t8=n1[0];
const t10=n3[0];
const t11=n2[0];
const t12=n1[1];
const t13=n3[1];
const t14=n2[1];
const t15=n1[2];
const t16=n3[2];
const t17=n2[2];
const t18=n1[3];
const t19=n3[3];
const t20=n2[3];
const t21=n1[4];
const t22=n3[4];
const t23=n2[4];
const t24=n1[5];
const t25=n3[5];
const t26=n2[5];
const t27=n1[6];
const t28=n3[6];
const t29=n2[6];
for(let v2=0;v2<rows;v2++){const i9=7*v2;a15[i9]=(t8*((n0[i9]-t10)/e1))+t11;a15[i9+1]=(t12*((n0[i9+1]-t13)/e2))+t14;a15[i9+2]=(t15*((n0[i9+2]-t16)/e3))+t17;a15[i9+3]=(t18*((n0[i9+3]-t19)/e4))+t20;a15[i9+4]=(t21*((n0[i9+4]-t22)/e5))+t23;a15[i9+5]=(t24*((n0[i9+5]-t25)/e6))+t26;a15[i9+6]=(t27*((n0[i9+6]-t28)/e7))+t29;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(7);
const a6=new Float64Array(7);
const a11=new Float64Array(7);
const a14=new Float64Array(7);
const a20=new Float64Array((7*rows));
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"];
const n2=p["X_hat"];
const n3=p["std"];
let s1=0;
let s3=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
for(let v2=0;v2<rows;v2++){const i2=7*v2;s1+=n0[i2]*n2[i2];s3+=n0[i2+1]*n2[i2+1];s4+=n0[i2+2]*n2[i2+2];s5+=n0[i2+3]*n2[i2+3];s6+=n0[i2+4]*n2[i2+4];s7+=n0[i2+5]*n2[i2+5];s8+=n0[i2+6]*n2[i2+6];}
a5[0]=s1;
a5[1]=s3;
a5[2]=s4;
a5[3]=s5;
a5[4]=s6;
a5[5]=s7;
a5[6]=s8;
let s9=0;
let s11=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
for(let v4=0;v4<rows;v4++){const i10=7*v4;s9+=n0[i10];s11+=n0[i10+1];s12+=n0[i10+2];s13+=n0[i10+3];s14+=n0[i10+4];s15+=n0[i10+5];s16+=n0[i10+6];}
a6[0]=s9;
a6[1]=s11;
a6[2]=s12;
a6[3]=s13;
a6[4]=s14;
a6[5]=s15;
a6[6]=s16;
const t19=n1[0];
const t21=n1[1];
const t23=n1[2];
const t25=n1[3];
const t27=n1[4];
const t29=n1[5];
const t31=n1[6];
let s17=0;
let s20=0;
let s22=0;
let s24=0;
let s26=0;
let s28=0;
let s30=0;
for(let v6=0;v6<rows;v6++){const i18=7*v6;s17+=n0[i18]*t19;s20+=n0[i18+1]*t21;s22+=n0[i18+2]*t23;s24+=n0[i18+3]*t25;s26+=n0[i18+4]*t27;s28+=n0[i18+5]*t29;s30+=n0[i18+6]*t31;}
const e32=s17/rows;
a11[0]=e32;
const e33=s20/rows;
a11[1]=e33;
const e34=s22/rows;
a11[2]=e34;
const e35=s24/rows;
a11[3]=e35;
const e36=s26/rows;
a11[4]=e36;
const e37=s28/rows;
a11[5]=e37;
const e38=s30/rows;
a11[6]=e38;
let s39=0;
let s41=0;
let s42=0;
let s43=0;
let s44=0;
let s45=0;
let s46=0;
for(let v8=0;v8<rows;v8++){const i40=7*v8;s39+=(n0[i40]*t19)*n2[i40];s41+=(n0[i40+1]*t21)*n2[i40+1];s42+=(n0[i40+2]*t23)*n2[i40+2];s43+=(n0[i40+3]*t25)*n2[i40+3];s44+=(n0[i40+4]*t27)*n2[i40+4];s45+=(n0[i40+5]*t29)*n2[i40+5];s46+=(n0[i40+6]*t31)*n2[i40+6];}
const e47=s39/rows;
a14[0]=e47;
const e48=s41/rows;
a14[1]=e48;
const e49=s42/rows;
a14[2]=e49;
const e50=s43/rows;
a14[3]=e50;
const e51=s44/rows;
a14[4]=e51;
const e52=s45/rows;
a14[5]=e52;
const e53=s46/rows;
a14[6]=e53;
const t55=n3[0];
const t56=n3[1];
const t57=n3[2];
const t58=n3[3];
const t59=n3[4];
const t60=n3[5];
const t61=n3[6];
for(let v9=0;v9<rows;v9++){const i54=7*v9;a20[i54]=(((n0[i54]*t19)-e32)-(n2[i54]*e47))/t55;a20[i54+1]=(((n0[i54+1]*t21)-e33)-(n2[i54+1]*e48))/t56;a20[i54+2]=(((n0[i54+2]*t23)-e34)-(n2[i54+2]*e49))/t57;a20[i54+3]=(((n0[i54+3]*t25)-e35)-(n2[i54+3]*e50))/t58;a20[i54+4]=(((n0[i54+4]*t27)-e36)-(n2[i54+4]*e51))/t59;a20[i54+5]=(((n0[i54+5]*t29)-e37)-(n2[i54+5]*e52))/t60;a20[i54+6]=(((n0[i54+6]*t31)-e38)-(n2[i54+6]*e53))/t61;}
return {"dX":a20,"gamma":a5,"beta":a6};
};
}},
"8": {forward:(lib,rows)=>{
const a9=new Float64Array(8);
const a11=new Float64Array((8*rows));
const a14=new Float64Array(8);
const a20=new Float64Array(8);
const a25=new Float64Array(8);
const a28=new Float64Array(8);
const a30=new Float64Array((8*rows));
const a34=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const t3=n0[0];
const t5=n0[1];
const t7=n0[2];
const t9=n0[3];
const t11=n0[4];
const t13=n0[5];
const t15=n0[6];
const t17=n0[7];
let s1=0;
let s4=0;
let s6=0;
let s8=0;
let s10=0;
let s12=0;
let s14=0;
let s16=0;
for(let v2=0;v2<rows;v2++){const i2=8*v2;s1+=n0[i2]-t3;s4+=n0[i2+1]-t5;s6+=n0[i2+2]-t7;s8+=n0[i2+3]-t9;s10+=n0[i2+4]-t11;s12+=n0[i2+5]-t13;s14+=n0[i2+6]-t15;s16+=n0[i2+7]-t17;}
const e18=s1/rows;
a9[0]=e18;
const e19=s4/rows;
a9[1]=e19;
const e20=s6/rows;
a9[2]=e20;
const e21=s8/rows;
a9[3]=e21;
const e22=s10/rows;
a9[4]=e22;
const e23=s12/rows;
a9[5]=e23;
const e24=s14/rows;
a9[6]=e24;
const e25=s16/rows;
a9[7]=e25;
for(let v3=0;v3<rows;v3++){const i26=8*v3;a11[i26]=(n0[i26]-t3)-e18;a11[i26+1]=(n0[i26+1]-t5)-e19;a11[i26+2]=(n0[i26+2]-t7)-e20;a11[i26+3]=(n0[i26+3]-t9)-e21;a11[i26+4]=(n0[i26+4]-t11)-e22;a11[i26+5]=(n0[i26+5]-t13)-e23;a11[i26+6]=(n0[i26+6]-t15)-e24;a11[i26+7]=(n0[i26+7]-t17)-e25;}
let s27=0;
let s30=0;
let s32=0;
let s34=0;
let s36=0;
let s38=0;
let s40=0;
let s42=0;
for(let v6=0;v6<rows;v6++){const i28=8*v6;const t29=a11[i28];s27+=t29*t29;const t31=a11[i28+1];s30+=t31*t31;const t33=a11[i28+2];s32+=t33*t33;const t35=a11[i28+3];s34+=t35*t35;const t37=a11[i28+4];s36+=t37*t37;const t39=a11[i28+5];s38+=t39*t39;const t41=a11[i28+6];s40+=t41*t41;const t43=a11[i28+7];s42+=t43*t43;}
const e44=s27/rows;
a14[0]=e44;
const e45=s30/rows;
a14[1]=e45;
const e46=s32/rows;
a14[2]=e46;
const e47=s34/rows;
a14[3]=e47;
const e48=s36/rows;
a14[4]=e48;
const e49=s38/rows;
a14[5]=e49;
const e50=s40/rows;
a14[6]=e50;
const e51=s42/rows;
a14[7]=e51;
const t52=n3[0];
const e53=t52+(.1*((t3+e18)-t52));
a20[0]=e53;
const t54=n3[1];
const e55=t54+(.1*((t5+e19)-t54));
a20[1]=e55;
const t56=n3[2];
const e57=t56+(.1*((t7+e20)-t56));
a20[2]=e57;
const t58=n3[3];
const e59=t58+(.1*((t9+e21)-t58));
a20[3]=e59;
const t60=n3[4];
const e61=t60+(.1*((t11+e22)-t60));
a20[4]=e61;
const t62=n3[5];
const e63=t62+(.1*((t13+e23)-t62));
a20[5]=e63;
const t64=n3[6];
const e65=t64+(.1*((t15+e24)-t64));
a20[6]=e65;
const t66=n3[7];
const e67=t66+(.1*((t17+e25)-t66));
a20[7]=e67;
const t68=n4[0];
const e69=t68+(.1*((e44*(rows/(rows-1)))-t68));
a25[0]=e69;
const t70=n4[1];
const e71=t70+(.1*((e45*(rows/(rows-1)))-t70));
a25[1]=e71;
const t72=n4[2];
const e73=t72+(.1*((e46*(rows/(rows-1)))-t72));
a25[2]=e73;
const t74=n4[3];
const e75=t74+(.1*((e47*(rows/(rows-1)))-t74));
a25[3]=e75;
const t76=n4[4];
const e77=t76+(.1*((e48*(rows/(rows-1)))-t76));
a25[4]=e77;
const t78=n4[5];
const e79=t78+(.1*((e49*(rows/(rows-1)))-t78));
a25[5]=e79;
const t80=n4[6];
const e81=t80+(.1*((e50*(rows/(rows-1)))-t80));
a25[6]=e81;
const t82=n4[7];
const e83=t82+(.1*((e51*(rows/(rows-1)))-t82));
a25[7]=e83;
const e84=Math.sqrt((e44+(1e-05)));
a28[0]=e84;
const e85=Math.sqrt((e45+(1e-05)));
a28[1]=e85;
const e86=Math.sqrt((e46+(1e-05)));
a28[2]=e86;
const e87=Math.sqrt((e47+(1e-05)));
a28[3]=e87;
const e88=Math.sqrt((e48+(1e-05)));
a28[4]=e88;
const e89=Math.sqrt((e49+(1e-05)));
a28[5]=e89;
const e90=Math.sqrt((e50+(1e-05)));
a28[6]=e90;
const e91=Math.sqrt((e51+(1e-05)));
a28[7]=e91;
for(let v10=0;v10<rows;v10++){const i92=8*v10;a30[i92]=a11[i92]/e84;a30[i92+1]=a11[i92+1]/e85;a30[i92+2]=a11[i92+2]/e86;a30[i92+3]=a11[i92+3]/e87;a30[i92+4]=a11[i92+4]/e88;a30[i92+5]=a11[i92+5]/e89;a30[i92+6]=a11[i92+6]/e90;a30[i92+7]=a11[i92+7]/e91;}
const t93=n1[0];
const t95=n2[0];
const t96=n1[1];
const t97=n2[1];
const t98=n1[2];
const t99=n2[2];
const t100=n1[3];
const t101=n2[3];
const t102=n1[4];
const t103=n2[4];
const t104=n1[5];
const t105=n2[5];
const t106=n1[6];
const t107=n2[6];
const t108=n1[7];
const t109=n2[7];
for(let v12=0;v12<rows;v12++){const i94=8*v12;a34[i94]=(t93*a30[i94])+t95;a34[i94+1]=(t96*a30[i94+1])+t97;a34[i94+2]=(t98*a30[i94+2])+t99;a34[i94+3]=(t100*a30[i94+3])+t101;a34[i94+4]=(t102*a30[i94+4])+t103;a34[i94+5]=(t104*a30[i94+5])+t105;a34[i94+6]=(t106*a30[i94+6])+t107;a34[i94+7]=(t108*a30[i94+7])+t109;}
return {"Y":a34,"X_hat":a30,"std":a28,"mean":a20,"var":a25};
};
},test:(lib,rows)=>{
const a9=new Float64Array(8);
const a15=new Float64Array((8*rows));
return (p)=>{
const n0=p["X"];
const n1=p["gamma"];
const n2=p["beta"];
const n3=p["mean"];
const n4=p["var"];
const e1=Math.sqrt((n4[0]+(1e-05)));
a9[0]=e1;
const e2=Math.sqrt((n4[1]+(1e-05)));
a9[1]=e2;
const e3=Math.sqrt((n4[2]+(1e-05)));
a9[2]=e3;
const e4=Math.sqrt((n4[3]+(1e-05)));
a9[3]=e4;
const e5=Math.sqrt((n4[4]+(1e-05)));
a9[4]=e5;
const e6=Math.sqrt((n4[5]+(1e-05)));
a9[5]=e6;
const e7=Math.sqrt((n4[6]+(1e-05)));
a9[6]=e7;
const e8=Math.sqrt((n4[7]+(1e-05)));
a9[7]=e8;
const t9=n1[0];
const t11=n3[0];
const t12=n2[0];
const t13=n1[1];
const t14=n3[1];
const t15=n2[1];
const t16=n1[2];
const t17=n3[2];
const t18=n2[2];
const t19=n1[3];
const t20=n3[3];
const t21=n2[3];
const t22=n1[4];
const t23=n3[4];
const t24=n2[4];
const t25=n1[5];
const t26=n3[5];
const t27=n2[5];
const t28=n1[6];
const t29=n3[6];
const t30=n2[6];
const t31=n1[7];
const t32=n3[7];
const t33=n2[7];
for(let v2=0;v2<rows;v2++){const i10=8*v2;a15[i10]=(t9*((n0[i10]-t11)/e1))+t12;a15[i10+1]=(t13*((n0[i10+1]-t14)/e2))+t15;a15[i10+2]=(t16*((n0[i10+2]-t17)/e3))+t18;a15[i10+3]=(t19*((n0[i10+3]-t20)/e4))+t21;a15[i10+4]=(t22*((n0[i10+4]-t23)/e5))+t24;a15[i10+5]=(t25*((n0[i10+5]-t26)/e6))+t27;a15[i10+6]=(t28*((n0[i10+6]-t29)/e7))+t30;a15[i10+7]=(t31*((n0[i10+7]-t32)/e8))+t33;}
return {"Y":a15};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(8);
const a6=new Float64Array(8);
const a11=new Float64Array(8);
const a14=new Float64Array(8);
const a20=new Float64Array((8*rows));
return (p)=>{
const n0=p["dY"];
const n1=p["gamma"];
const n2=p["X_hat"];
const n3=p["std"];
let s1=0;
let s3=0;
let s4=0;
let s5=0;
let s6=0;
let s7=0;
let s8=0;
let s9=0;
for(let v2=0;v2<rows;v2++){const i2=8*v2;s1+=n0[i2]*n2[i2];s3+=n0[i2+1]*n2[i2+1];s4+=n0[i2+2]*n2[i2+2];s5+=n0[i2+3]*n2[i2+3];s6+=n0[i2+4]*n2[i2+4];s7+=n0[i2+5]*n2[i2+5];s8+=n0[i2+6]*n2[i2+6];s9+=n0[i2+7]*n2[i2+7];}
a5[0]=s1;
a5[1]=s3;
a5[2]=s4;
a5[3]=s5;
a5[4]=s6;
a5[5]=s7;
a5[6]=s8;
a5[7]=s9;
let s10=0;
let s12=0;
let s13=0;
let s14=0;
let s15=0;
let s16=0;
let s17=0;
let s18=0;
for(let v4=0;v4<rows;v4++){const i11=8*v4;s10+=n0[i11];s12+=n0[i11+1];s13+=n0[i11+2];s14+=n0[i11+3];s15+=n0[i11+4];s16+=n0[i11+5];s17+=n0[i11+6];s18+=n0[i11+7];}
a6[0]=s10;
a6[1]=s12;
a6[2]=s13;
a6[3]=s14;
a6[4]=s15;
a6[5]=s16;
a6[6]=s17;
a6[7]=s18;
const t21=n1[0];
const t23=n1[1];
const t25=n1[2];
const t27=n1[3];
const t29=n1[4];
const t31=n1[5];
const t33=n1[6];
const t35=n1[7];
let s19=0;
let s22=0;
let s24=0;
let s26=0;
let s28=0;
let s30=0;
let s32=0;
let s34=0;
for(let v6=0;v6<rows;v6++){const i20=8*v6;s19+=n0[i20]*t21;s22+=n0[i20+1]*t23;s24+=n0[i20+2]*t25;s26+=n0[i20+3]*t27;s28+=n0[i20+4]*t29;s30+=n0[i20+5]*t31;s32+=n0[i20+6]*t33;s34+=n0[i20+7]*t35;}
const e36=s19/rows;
a11[0]=e36;
const e37=s22/rows;
a11[1]=e37;
const e38=s24/rows;
a11[2]=e38;
const e39=s26/rows;
a11[3]=e39;
const e40=s28/rows;
a11[4]=e40;
const e41=s30/rows;
a11[5]=e41;
const e42=s32/rows;
a11[6]=e42;
const e43=s34/rows;
a11[7]=e43;
let s44=0;
let s46=0;
let s47=0;
let s48=0;
let s49=0;
let s50=0;
let s51=0;
let s52=0;
for(let v8=0;v8<rows;v8++){const i45=8*v8;s44+=(n0[i45]*t21)*n2[i45];s46+=(n0[i45+1]*t23)*n2[i45+1];s47+=(n0[i45+2]*t25)*n2[i45+2];s48+=(n0[i45+3]*t27)*n2[i45+3];s49+=(n0[i45+4]*t29)*n2[i45+4];s50+=(n0[i45+5]*t31)*n2[i45+5];s51+=(n0[i45+6]*t33)*n2[i45+6];s52+=(n0[i45+7]*t35)*n2[i45+7];}
const e53=s44/rows;
a14[0]=e53;
const e54=s46/rows;
a14[1]=e54;
const e55=s47/rows;
a14[2]=e55;
const e56=s48/rows;
a14[3]=e56;
const e57=s49/rows;
a14[4]=e57;
const e58=s50/rows;
a14[5]=e58;
const e59=s51/rows;
a14[6]=e59;
const e60=s52/rows;
a14[7]=e60;
const t62=n3[0];
const t63=n3[1];
const t64=n3[2];
const t65=n3[3];
const t66=n3[4];
const t67=n3[5];
const t68=n3[6];
const t69=n3[7];
for(let v9=0;v9<rows;v9++){const i61=8*v9;a20[i61]=(((n0[i61]*t21)-e36)-(n2[i61]*e53))/t62;a20[i61+1]=(((n0[i61+1]*t23)-e37)-(n2[i61+1]*e54))/t63;a20[i61+2]=(((n0[i61+2]*t25)-e38)-(n2[i61+2]*e55))/t64;a20[i61+3]=(((n0[i61+3]*t27)-e39)-(n2[i61+3]*e56))/t65;a20[i61+4]=(((n0[i61+4]*t29)-e40)-(n2[i61+4]*e57))/t66;a20[i61+5]=(((n0[i61+5]*t31)-e41)-(n2[i61+5]*e58))/t67;a20[i61+6]=(((n0[i61+6]*t33)-e42)-(n2[i61+6]*e59))/t68;a20[i61+7]=(((n0[i61+7]*t35)-e43)-(n2[i61+7]*e60))/t69;}
return {"dX":a20,"gamma":a5,"beta":a6};
};
}},
},
"activation": {
"tanh": {forward:(lib,rows)=>{
const a1=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){a1[v1]=lib.tanh(n0[v1]);}
return {"Y":a1,"c0":a1};
};
},backward:(lib,rows)=>{
const a5=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["c0"];
for(let v1=0;v1<rows;v1++){const t1=n1[v1];a5[v1]=n0[v1]*(1-(t1*t1));}
return {"dX":a5};
};
}},
"relu": {forward:(lib,rows)=>{
const a2=new Float64Array(rows);
const o0=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];a2[v1]=t1<0?0:t1;}
o0.set(n0);
return {"Y":a2,"c0":o0};
};
},backward:(lib,rows)=>{
const a4=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["c0"];
for(let v1=0;v1<rows;v1++){a4[v1]=n0[v1]*((n1[v1]>0)?1:0);}
return {"dX":a4};
};
}},
"sigmoid": {forward:(lib,rows)=>{
const a6=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){a6[v1]=1/(1+lib.exp(((-1)*n0[v1])));}
return {"Y":a6,"c0":a6};
};
},backward:(lib,rows)=>{
const a6=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["c0"];
for(let v1=0;v1<rows;v1++){const t1=n1[v1];a6[v1]=n0[v1]*(t1*(1-t1));}
return {"dX":a6};
};
}},
"linear": {forward:(lib,rows)=>{
const o0=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
o0.set(n0);
o0.set(n0);
return {"Y":o0,"c0":o0};
};
},backward:(lib,rows)=>{
const o0=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
o0.set(n0);
return {"dX":o0};
};
}},
"leaky": {forward:(lib,rows)=>{
const a5=new Float64Array(rows);
const o0=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];a5[v1]=(t1>0)?t1:(.01*t1);}
o0.set(n0);
return {"Y":a5,"c0":o0};
};
},backward:(lib,rows)=>{
const a10=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["c0"];
for(let v1=0;v1<rows;v1++){a10[v1]=n0[v1]*((n1[v1]>0)?1:.01);}
return {"dX":a10};
};
}},
"elu": {forward:(lib,rows)=>{
const a6=new Float64Array(rows);
const o0=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];a6[v1]=(t1>0)?t1:lib.expm1((t1>0?0:t1));}
o0.set(n0);
return {"Y":a6,"c0":o0};
};
},backward:(lib,rows)=>{
const a10=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["c0"];
for(let v1=0;v1<rows;v1++){const t1=n1[v1];a10[v1]=n0[v1]*((t1>0)?1:lib.exp((t1>0?0:t1)));}
return {"dX":a10};
};
}},
"gelu": {forward:(lib,rows)=>{
const a1=new Float64Array(rows);
const a2=new Float64Array(rows);
const o0=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){a1[v1]=lib.ndtr(n0[v1]);}
for(let v2=0;v2<rows;v2++){a2[v2]=n0[v2]*a1[v2];}
o0.set(n0);
return {"Y":a2,"c0":o0,"c1":a1};
};
},backward:(lib,rows)=>{
const a11=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["c0"];
const n2=p["c1"];
for(let v1=0;v1<rows;v1++){const t1=n1[v1];a11[v1]=n0[v1]*(n2[v1]+(t1*(lib.exp(((-.5)*(t1*t1)))/2.5066282746310002)));}
return {"dX":a11};
};
}},
"swish": {forward:(lib,rows)=>{
const a5=new Float64Array(rows);
const o0=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];a5[v1]=t1/(1+lib.exp((-t1)));}
o0.set(n0);
return {"Y":a5,"c0":o0};
};
},backward:(lib,rows)=>{
const a11=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["c0"];
for(let v1=0;v1<rows;v1++){const t1=n1[v1];const t2=1/(1+lib.exp((-t1)));a11[v1]=n0[v1]*(t2*(1+(t1*(1-t2))));}
return {"dX":a11};
};
}},
},
"dropout": {
"": {forward:(lib,rows)=>{
const a9=new Float64Array(2);
const a11=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a20=new Float64Array(rows);
const a24=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
const n1=p["p"];
const n2=p["seed"];
const n3=p["count"];
const n6=lib.mod(n2,4294967296);
a9[0]=n6;
const e1=0;
a9[1]=e1;
a11[0]=n6;
a11[1]=n3;
for(let v1=0;v1<rows;v1++){a20[v1]=((lib.bits(n6,(n3+c0[v1]))/4294967296)>=n1)?1:0;}
const n23=1-n1;
for(let v2=0;v2<rows;v2++){a24[v2]=(n0[v2]*a20[v2])/n23;}
const n25=n3+rows;
return {"Y":a24,"c0":a20,"count":n25};
};
},backward:(lib,rows)=>{
const a6=new Float64Array(rows);
return (p)=>{
const n0=p["dY"];
const n1=p["p"];
const n2=p["c0"];
const n5=1-n1;
for(let v1=0;v1<rows;v1++){a6[v1]=(n0[v1]*n2[v1])/n5;}
return {"dX":a6};
};
}},
},
"loss": {
"squared": {value:(lib,rows)=>{

return (p)=>{
const n0=p["y"];
const n1=p["t"];
let s1=0;
for(let v1=0;v1<rows;v1++){const t2=n0[v1]-n1[v1];s1+=t2*t2;}
const n4=s1;
const n6=.5*n4;
const n8=n6/rows;
return {"value":n8};
};
},backward:(lib,rows)=>{
const a9=new Float64Array(rows);
return (p)=>{
const n0=p["y"];
const n1=p["t"];
let s1=0;
for(let v1=0;v1<rows;v1++){const t2=n0[v1]-n1[v1];s1+=t2*t2;}
const n4=s1;
const n6=.5*n4;
const n8=n6/rows;
for(let v3=0;v3<rows;v3++){a9[v3]=(n0[v3]-n1[v3])/rows;}
return {"value":n8,"dX":a9};
};
}},
"cross-entropy": {value:(lib,rows)=>{

return (p)=>{
const n0=p["y"];
const n1=p["t"];
let s1=0;
for(let v1=0;v1<rows;v1++){const t2=n0[v1];s1+=((t2<0?0:t2)-(t2*n1[v1]))+lib.log1p(lib.exp((-Math.abs(t2))));}
const n11=s1;
const n13=n11/rows;
return {"value":n13};
};
},backward:(lib,rows)=>{
const a21=new Float64Array(rows);
return (p)=>{
const n0=p["y"];
const n1=p["t"];
let s1=0;
for(let v1=0;v1<rows;v1++){const t2=n0[v1];s1+=((t2<0?0:t2)-(t2*n1[v1]))+lib.log1p(lib.exp((-Math.abs(t2))));}
const n11=s1;
const n13=n11/rows;
for(let v3=0;v3<rows;v3++){a21[v3]=((1/(1+lib.exp(((-1)*n0[v3]))))-n1[v3])/rows;}
return {"value":n13,"dX":a21};
};
}},
},
"score": {
"cross-entropy": {run:(lib,rows)=>{
const a9=new Float64Array(rows);
return (p)=>{
const n0=p["y"];
for(let v1=0;v1<rows;v1++){a9[v1]=(2*(1/(1+lib.exp(((-1)*n0[v1])))))-1;}
return {"score":a9};
};
}},
},
"penalty": {
"l1": {run:(lib,rows)=>{
const a4=new Float64Array(rows);
const a5=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lam"];
for(let v1=0;v1<rows;v1++){a4[v1]=n2*(Math.sign(n1[v1])+0);}
for(let v2=0;v2<rows;v2++){a5[v2]=n0[v2]+a4[v2];}
return {"own":a4,"total":a5};
};
}},
"l2": {run:(lib,rows)=>{
const a5=new Float64Array(rows);
const a6=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lam"];
const n4=2*n2;
for(let v1=0;v1<rows;v1++){a5[v1]=n4*n1[v1];}
for(let v2=0;v2<rows;v2++){a6[v2]=n0[v2]+a5[v2];}
return {"own":a5,"total":a6};
};
}},
},
"rule": {
"sgd": {run:(lib,rows)=>{
const a5=new Float64Array(rows);
const a6=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lr"];
const n4=-n2;
for(let v1=0;v1<rows;v1++){a5[v1]=n4*n0[v1];}
for(let v2=0;v2<rows;v2++){a6[v2]=n1[v2]+a5[v2];}
return {"w":a6,"dw":a5};
};
}},
"momentum": {run:(lib,rows)=>{
const a7=new Float64Array(rows);
const a8=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lr"];
const n3=p["momentum"];
const n4=p["v"];
for(let v1=0;v1<rows;v1++){a7[v1]=(n3*n4[v1])-(n2*n0[v1]);}
for(let v2=0;v2<rows;v2++){a8[v2]=n1[v2]+a7[v2];}
return {"w":a8,"dw":a7,"v":a7};
};
}},
"nesterov": {run:(lib,rows)=>{
const a7=new Float64Array(rows);
const a9=new Float64Array(rows);
const a10=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lr"];
const n3=p["momentum"];
const n4=p["v"];
for(let v1=0;v1<rows;v1++){a7[v1]=(n3*n4[v1])-(n2*n0[v1]);}
for(let v2=0;v2<rows;v2++){a9[v2]=(n3*a7[v2])-(n2*n0[v2]);}
for(let v3=0;v3<rows;v3++){a10[v3]=n1[v3]+a9[v3];}
return {"w":a10,"dw":a9,"v":a7};
};
}},
"adagrad": {run:(lib,rows)=>{
const a6=new Float64Array(rows);
const a12=new Float64Array(rows);
const a13=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lr"];
const n4=p["r"];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];a6[v1]=n4[v1]+(t1*t1);}
const n7=-n2;
for(let v2=0;v2<rows;v2++){a12[v2]=(n7*n0[v2])/(Math.sqrt(a6[v2])+(1e-10));}
for(let v3=0;v3<rows;v3++){a13[v3]=n1[v3]+a12[v3];}
return {"w":a13,"dw":a12,"r":a6};
};
}},
"rmsprop": {run:(lib,rows)=>{
const a10=new Float64Array(rows);
const a16=new Float64Array(rows);
const a17=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lr"];
const n4=p["r"];
for(let v1=0;v1<rows;v1++){const t1=n0[v1];a10[v1]=(.9*n4[v1])+((.09999999999999998*t1)*t1);}
const n11=-n2;
for(let v2=0;v2<rows;v2++){a16[v2]=(n11*n0[v2])/(Math.sqrt(a10[v2])+(1e-08));}
for(let v3=0;v3<rows;v3++){a17[v3]=n1[v3]+a16[v3];}
return {"w":a17,"dw":a16,"r":a10};
};
}},
"adam": {run:(lib,rows)=>{
const a13=new Float64Array(rows);
const a19=new Float64Array(rows);
const a31=new Float64Array(rows);
const a32=new Float64Array(rows);
return (p)=>{
const n0=p["grad"];
const n1=p["w"];
const n2=p["lr"];
const n4=p["s"];
const n5=p["r"];
const n6=p["t"];
const n8=n6+1;
for(let v1=0;v1<rows;v1++){a13[v1]=(.9*n4[v1])+(.09999999999999998*n0[v1]);}
for(let v2=0;v2<rows;v2++){const t1=n0[v2];a19[v2]=(.999*n5[v2])+((.0010000000000000009*t1)*t1);}
const n20=lib.pow(.9,n8);
const n21=1-n20;
const n23=lib.pow(.999,n8);
const n24=1-n23;
const n26=-n2;
for(let v3=0;v3<rows;v3++){a31[v3]=(n26*(a13[v3]/n21))/(Math.sqrt((a19[v3]/n24))+(1e-08));}
for(let v4=0;v4<rows;v4++){a32[v4]=n1[v4]+a31[v4];}
return {"w":a32,"dw":a31,"s":a13,"r":a19,"t":n8};
};
}},
},
"init": {
"uniform": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a20=new Float64Array(rows);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v1=0;v1<rows;v1++){a20[v1]=(-.5)+(lib.bits(n5,(n1+c0[v1]))/4294967296);}
const n21=n1+rows;
return {"W":a20,"count":n21};
};
}},
"small": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(2*rows-1),(2*rows));
const a21=new Float64Array((2*rows));
const a33=new Float64Array(rows);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(2*rows);v2++){a21[v2]=(lib.bits(n5,(n1+c0[v2]))+.5)/4294967296;}
for(let v3=0;v3<rows;v3++){a33[v3]=.01*(Math.sqrt(((-2)*Math.log(a21[v3])))*Math.cos((6.283185307179586*a21[v3+rows])));}
const n34=n1+(2*rows);
return {"W":a33,"count":n34};
};
}},
"zeros": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,0,0,rows);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
const n11=n1;
return {"W":c0,"count":n11};
};
}},
"he 1": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a23=new Float64Array(rows);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<rows;v2++){a23[v2]=(-2.449489742783178)+(4.898979485566356*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+rows;
return {"W":a23,"count":n24};
};
}},
"he 2": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(2*rows-1),(2*rows));
const a23=new Float64Array((2*rows));
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(2*rows);v2++){a23[v2]=(-1.7320508075688772)+(3.4641016151377544*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+(2*rows);
return {"W":a23,"count":n24};
};
}},
"he 3": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(3*rows-1),(3*rows));
const a23=new Float64Array((3*rows));
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(3*rows);v2++){a23[v2]=(-1.4142135623730951)+(2.8284271247461903*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+(3*rows);
return {"W":a23,"count":n24};
};
}},
"he 4": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(4*rows-1),(4*rows));
const a23=new Float64Array((4*rows));
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(4*rows);v2++){a23[v2]=(-1.224744871391589)+(2.449489742783178*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+(4*rows);
return {"W":a23,"count":n24};
};
}},
"he 5": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(5*rows-1),(5*rows));
const a23=new Float64Array((5*rows));
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(5*rows);v2++){a23[v2]=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+(5*rows);
return {"W":a23,"count":n24};
};
}},
"he 6": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(6*rows-1),(6*rows));
const a23=new Float64Array((6*rows));
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(6*rows);v2++){a23[v2]=(-1)+(2*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+(6*rows);
return {"W":a23,"count":n24};
};
}},
"he 7": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(7*rows-1),(7*rows));
const a23=new Float64Array((7*rows));
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(7*rows);v2++){a23[v2]=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+(7*rows);
return {"W":a23,"count":n24};
};
}},
"he 8": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(8*rows-1),(8*rows));
const a23=new Float64Array((8*rows));
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v2=0;v2<(8*rows);v2++){a23[v2]=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n5,(n1+c0[v2]))/4294967296));}
const n24=n1+(8*rows);
return {"W":a23,"count":n24};
};
}},
"xavier 1 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const wn22=new Float64Array(1);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const n13=n1+0;
const n14=lib.bits(n4,n13);
const n18=n14/4294967296;
const n20=3.4641016151377544*n18;
const n22=(-1.7320508075688772)+n20;
const n23=n1+1;
wn22[0]=n22;
return {"W":wn22,"count":n23};
};
}},
"xavier 1 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(2);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.4142135623730951)+(2.8284271247461903*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.4142135623730951)+(2.8284271247461903*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const n23=n1+2;
return {"W":a22,"count":n23};
};
}},
"xavier 1 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(3);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const n23=n1+3;
return {"W":a22,"count":n23};
};
}},
"xavier 1 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(4);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const n23=n1+4;
return {"W":a22,"count":n23};
};
}},
"xavier 1 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(5);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1)+(2*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1)+(2*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1)+(2*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1)+(2*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-1)+(2*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const n23=n1+5;
return {"W":a22,"count":n23};
};
}},
"xavier 1 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(6);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const n23=n1+6;
return {"W":a22,"count":n23};
};
}},
"xavier 1 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(7);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const e8=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+6))/4294967296));
a22[6]=e8;
const n23=n1+7;
return {"W":a22,"count":n23};
};
}},
"xavier 1 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(8);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const e8=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+6))/4294967296));
a22[6]=e8;
const e9=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+7))/4294967296));
a22[7]=e9;
const n23=n1+8;
return {"W":a22,"count":n23};
};
}},
"xavier 2 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(2);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.4142135623730951)+(2.8284271247461903*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.4142135623730951)+(2.8284271247461903*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const n23=n1+2;
return {"W":a22,"count":n23};
};
}},
"xavier 2 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(4);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const n23=n1+4;
return {"W":a22,"count":n23};
};
}},
"xavier 2 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(6);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const n23=n1+6;
return {"W":a22,"count":n23};
};
}},
"xavier 2 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(8);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1)+(2*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1)+(2*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1)+(2*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1)+(2*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-1)+(2*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-1)+(2*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const e8=(-1)+(2*(lib.bits(n4,(n1+6))/4294967296));
a22[6]=e8;
const e9=(-1)+(2*(lib.bits(n4,(n1+7))/4294967296));
a22[7]=e9;
const n23=n1+8;
return {"W":a22,"count":n23};
};
}},
"xavier 2 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9]);
const a22=new Float64Array(10);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<10;v2++){a22[v2]=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+10;
return {"W":a22,"count":n23};
};
}},
"xavier 2 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11]);
const a22=new Float64Array(12);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<12;v2++){a22[v2]=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+12;
return {"W":a22,"count":n23};
};
}},
"xavier 2 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13]);
const a22=new Float64Array(14);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<14;v2++){a22[v2]=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+14;
return {"W":a22,"count":n23};
};
}},
"xavier 2 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]);
const a22=new Float64Array(16);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<16;v2++){a22[v2]=(-.7745966692414834)+(1.5491933384829668*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+16;
return {"W":a22,"count":n23};
};
}},
"xavier 3 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(3);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1.224744871391589)+(2.449489742783178*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const n23=n1+3;
return {"W":a22,"count":n23};
};
}},
"xavier 3 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(6);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const n23=n1+6;
return {"W":a22,"count":n23};
};
}},
"xavier 3 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8]);
const a22=new Float64Array(9);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<9;v2++){a22[v2]=(-1)+(2*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+9;
return {"W":a22,"count":n23};
};
}},
"xavier 3 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11]);
const a22=new Float64Array(12);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<12;v2++){a22[v2]=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+12;
return {"W":a22,"count":n23};
};
}},
"xavier 3 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14]);
const a22=new Float64Array(15);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<15;v2++){a22[v2]=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+15;
return {"W":a22,"count":n23};
};
}},
"xavier 3 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]);
const a22=new Float64Array(18);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<18;v2++){a22[v2]=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+18;
return {"W":a22,"count":n23};
};
}},
"xavier 3 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]);
const a22=new Float64Array(21);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<21;v2++){a22[v2]=(-.7745966692414834)+(1.5491933384829668*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+21;
return {"W":a22,"count":n23};
};
}},
"xavier 3 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]);
const a22=new Float64Array(24);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<24;v2++){a22[v2]=(-.7385489458759964)+(1.4770978917519928*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+24;
return {"W":a22,"count":n23};
};
}},
"xavier 4 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(4);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1.0954451150103321)+(2.1908902300206643*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const n23=n1+4;
return {"W":a22,"count":n23};
};
}},
"xavier 4 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(8);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1)+(2*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1)+(2*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1)+(2*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1)+(2*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-1)+(2*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-1)+(2*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const e8=(-1)+(2*(lib.bits(n4,(n1+6))/4294967296));
a22[6]=e8;
const e9=(-1)+(2*(lib.bits(n4,(n1+7))/4294967296));
a22[7]=e9;
const n23=n1+8;
return {"W":a22,"count":n23};
};
}},
"xavier 4 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11]);
const a22=new Float64Array(12);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<12;v2++){a22[v2]=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+12;
return {"W":a22,"count":n23};
};
}},
"xavier 4 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]);
const a22=new Float64Array(16);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<16;v2++){a22[v2]=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+16;
return {"W":a22,"count":n23};
};
}},
"xavier 4 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]);
const a22=new Float64Array(20);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<20;v2++){a22[v2]=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+20;
return {"W":a22,"count":n23};
};
}},
"xavier 4 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]);
const a22=new Float64Array(24);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<24;v2++){a22[v2]=(-.7745966692414834)+(1.5491933384829668*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+24;
return {"W":a22,"count":n23};
};
}},
"xavier 4 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27]);
const a22=new Float64Array(28);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<28;v2++){a22[v2]=(-.7385489458759964)+(1.4770978917519928*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+28;
return {"W":a22,"count":n23};
};
}},
"xavier 4 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]);
const a22=new Float64Array(32);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<32;v2++){a22[v2]=(-.7071067811865476)+(1.4142135623730951*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+32;
return {"W":a22,"count":n23};
};
}},
"xavier 5 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(5);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-1)+(2*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-1)+(2*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-1)+(2*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-1)+(2*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-1)+(2*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const n23=n1+5;
return {"W":a22,"count":n23};
};
}},
"xavier 5 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9]);
const a22=new Float64Array(10);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<10;v2++){a22[v2]=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+10;
return {"W":a22,"count":n23};
};
}},
"xavier 5 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14]);
const a22=new Float64Array(15);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<15;v2++){a22[v2]=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+15;
return {"W":a22,"count":n23};
};
}},
"xavier 5 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]);
const a22=new Float64Array(20);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<20;v2++){a22[v2]=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+20;
return {"W":a22,"count":n23};
};
}},
"xavier 5 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24]);
const a22=new Float64Array(25);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<25;v2++){a22[v2]=(-.7745966692414834)+(1.5491933384829668*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+25;
return {"W":a22,"count":n23};
};
}},
"xavier 5 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29]);
const a22=new Float64Array(30);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<30;v2++){a22[v2]=(-.7385489458759964)+(1.4770978917519928*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+30;
return {"W":a22,"count":n23};
};
}},
"xavier 5 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34]);
const a22=new Float64Array(35);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<35;v2++){a22[v2]=(-.7071067811865476)+(1.4142135623730951*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+35;
return {"W":a22,"count":n23};
};
}},
"xavier 5 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39]);
const a22=new Float64Array(40);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<40;v2++){a22[v2]=(-.6793662204867574)+(1.3587324409735149*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+40;
return {"W":a22,"count":n23};
};
}},
"xavier 6 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(6);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-.9258200997725514)+(1.8516401995451028*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const n23=n1+6;
return {"W":a22,"count":n23};
};
}},
"xavier 6 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11]);
const a22=new Float64Array(12);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<12;v2++){a22[v2]=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+12;
return {"W":a22,"count":n23};
};
}},
"xavier 6 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]);
const a22=new Float64Array(18);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<18;v2++){a22[v2]=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+18;
return {"W":a22,"count":n23};
};
}},
"xavier 6 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]);
const a22=new Float64Array(24);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<24;v2++){a22[v2]=(-.7745966692414834)+(1.5491933384829668*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+24;
return {"W":a22,"count":n23};
};
}},
"xavier 6 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29]);
const a22=new Float64Array(30);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<30;v2++){a22[v2]=(-.7385489458759964)+(1.4770978917519928*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+30;
return {"W":a22,"count":n23};
};
}},
"xavier 6 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]);
const a22=new Float64Array(36);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<36;v2++){a22[v2]=(-.7071067811865476)+(1.4142135623730951*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+36;
return {"W":a22,"count":n23};
};
}},
"xavier 6 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41]);
const a22=new Float64Array(42);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<42;v2++){a22[v2]=(-.6793662204867574)+(1.3587324409735149*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+42;
return {"W":a22,"count":n23};
};
}},
"xavier 6 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=lib.ramp(0,1,47,48);
const a22=new Float64Array(48);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<48;v2++){a22[v2]=(-.6546536707079771)+(1.3093073414159542*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+48;
return {"W":a22,"count":n23};
};
}},
"xavier 7 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(7);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const e8=(-.8660254037844386)+(1.7320508075688772*(lib.bits(n4,(n1+6))/4294967296));
a22[6]=e8;
const n23=n1+7;
return {"W":a22,"count":n23};
};
}},
"xavier 7 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13]);
const a22=new Float64Array(14);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<14;v2++){a22[v2]=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+14;
return {"W":a22,"count":n23};
};
}},
"xavier 7 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]);
const a22=new Float64Array(21);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<21;v2++){a22[v2]=(-.7745966692414834)+(1.5491933384829668*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+21;
return {"W":a22,"count":n23};
};
}},
"xavier 7 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27]);
const a22=new Float64Array(28);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<28;v2++){a22[v2]=(-.7385489458759964)+(1.4770978917519928*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+28;
return {"W":a22,"count":n23};
};
}},
"xavier 7 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34]);
const a22=new Float64Array(35);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<35;v2++){a22[v2]=(-.7071067811865476)+(1.4142135623730951*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+35;
return {"W":a22,"count":n23};
};
}},
"xavier 7 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41]);
const a22=new Float64Array(42);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<42;v2++){a22[v2]=(-.6793662204867574)+(1.3587324409735149*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+42;
return {"W":a22,"count":n23};
};
}},
"xavier 7 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=lib.ramp(0,1,48,49);
const a22=new Float64Array(49);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<49;v2++){a22[v2]=(-.6546536707079771)+(1.3093073414159542*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+49;
return {"W":a22,"count":n23};
};
}},
"xavier 7 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=lib.ramp(0,1,55,56);
const a22=new Float64Array(56);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<56;v2++){a22[v2]=(-.6324555320336759)+(1.2649110640673518*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+56;
return {"W":a22,"count":n23};
};
}},
"xavier 8 1": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const a22=new Float64Array(8);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
const e2=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+0))/4294967296));
a22[0]=e2;
const e3=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+1))/4294967296));
a22[1]=e3;
const e4=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+2))/4294967296));
a22[2]=e4;
const e5=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+3))/4294967296));
a22[3]=e5;
const e6=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+4))/4294967296));
a22[4]=e6;
const e7=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+5))/4294967296));
a22[5]=e7;
const e8=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+6))/4294967296));
a22[6]=e8;
const e9=(-.816496580927726)+(1.632993161855452*(lib.bits(n4,(n1+7))/4294967296));
a22[7]=e9;
const n23=n1+8;
return {"W":a22,"count":n23};
};
}},
"xavier 8 2": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]);
const a22=new Float64Array(16);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<16;v2++){a22[v2]=(-.7745966692414834)+(1.5491933384829668*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+16;
return {"W":a22,"count":n23};
};
}},
"xavier 8 3": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]);
const a22=new Float64Array(24);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<24;v2++){a22[v2]=(-.7385489458759964)+(1.4770978917519928*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+24;
return {"W":a22,"count":n23};
};
}},
"xavier 8 4": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]);
const a22=new Float64Array(32);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<32;v2++){a22[v2]=(-.7071067811865476)+(1.4142135623730951*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+32;
return {"W":a22,"count":n23};
};
}},
"xavier 8 5": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=new Float64Array([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39]);
const a22=new Float64Array(40);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<40;v2++){a22[v2]=(-.6793662204867574)+(1.3587324409735149*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+40;
return {"W":a22,"count":n23};
};
}},
"xavier 8 6": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=lib.ramp(0,1,47,48);
const a22=new Float64Array(48);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<48;v2++){a22[v2]=(-.6546536707079771)+(1.3093073414159542*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+48;
return {"W":a22,"count":n23};
};
}},
"xavier 8 7": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=lib.ramp(0,1,55,56);
const a22=new Float64Array(56);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<56;v2++){a22[v2]=(-.6324555320336759)+(1.2649110640673518*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+56;
return {"W":a22,"count":n23};
};
}},
"xavier 8 8": {run:(lib)=>{
const a7=new Float64Array(2);
const a9=new Float64Array(2);
const c0=lib.ramp(0,1,63,64);
const a22=new Float64Array(64);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n4=lib.mod(n0,4294967296);
a7[0]=n4;
const e1=0;
a7[1]=e1;
a9[0]=n4;
a9[1]=n1;
for(let v2=0;v2<64;v2++){a22[v2]=(-.6123724356957945)+(1.224744871391589*(lib.bits(n4,(n1+c0[v2]))/4294967296));}
const n23=n1+64;
return {"W":a22,"count":n23};
};
}},
},
"data": {
"circle": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a13=new Float64Array(rows);
const a15=new Float64Array(2);
const a16=new Float64Array(rows);
const a29=new Float64Array(2);
const a37=new Float64Array(rows);
const a42=new Float64Array(2);
const a49=new Float64Array((2*rows));
const a51=new Float64Array((2*rows));
const c1=lib.ramp(0,1,(2*rows-1),(2*rows));
const a73=new Float64Array(rows);
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
for(let v1=0;v1<rows;v1++){a13[v1]=lib.bits(n5,(e1+c0[v1]));}
const e2=n5+0;
a15[0]=e2;
const e3=e1+rows;
a15[1]=e3;
lib.argsort(a16,a13,rows);
const e4=e2+0;
a29[0]=e4;
const e5=e3+rows;
a29[1]=e5;
for(let v4=0;v4<rows;v4++){const t6=lib.bits(e2,(e3+c0[v4]))/4294967296;a37[v4]=((1-(2*(lib.modInt(a16[v4],2)+0)))>0)?(2.5*t6):(3.5+(1.5*t6));}
const e7=e4+0;
a42[0]=e7;
const e8=e5+rows;
a42[1]=e8;
for(let v6=0;v6<rows;v6++){const i9=2*v6;a49[i9]=Math.sin((6.283185307179586*(lib.bits(e4,(e5+c0[v6]))/4294967296)));}
for(let v7=0;v7<rows;v7++){const i10=2*v7;a49[i10+1]=Math.cos((6.283185307179586*(lib.bits(e4,(e5+c0[v7]))/4294967296)));}
for(let v8=0;v8<rows;v8++){const t11=a37[v8];const i12=2*v8;a51[i12]=t11*a49[i12];a51[i12+1]=t11*a49[i12+1];}
const n53=5*n0;
for(let v10=0;v10<rows;v10++){const i13=2*v10;const t14=a51[i13]+(n53*((-1)+(2*(lib.bits(e7,(e8+c1[i13]))/4294967296))));const t15=a51[i13+1]+(n53*((-1)+(2*(lib.bits(e7,(e8+c1[i13+1]))/4294967296))));a73[v10]=(((t14*t14)+(t15*t15))<6.25)?1:(-1);}
return {"X":a51,"t":a73};
};
}},
"xor": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a15=new Float64Array(2);
const c0=lib.ramp(0,1,(2*rows-1),(2*rows));
const a25=new Float64Array((2*rows));
const a40=new Float64Array((2*rows));
const a47=new Float64Array(rows);
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
const e2=n5+0;
a15[0]=e2;
const e3=e1+(2*rows);
a15[1]=e3;
for(let v3=0;v3<(2*rows);v3++){const t4=(-5)+(10*(lib.bits(n5,(e1+c0[v3]))/4294967296));a25[v3]=t4+(.3*(Math.sign(t4)+0));}
const n27=5*n0;
for(let v5=0;v5<(2*rows);v5++){a40[v5]=a25[v5]+(n27*((-1)+(2*(lib.bits(e2,(e3+c0[v5]))/4294967296))));}
for(let v6=0;v6<rows;v6++){const i5=2*v6;a47[v6]=((a40[i5]*a40[i5+1])>=0)?1:(-1);}
return {"X":a25,"t":a47};
};
}},
"gauss": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a13=new Float64Array(rows);
const a15=new Float64Array(2);
const a16=new Float64Array(rows);
const a22=new Float64Array(rows);
const a24=new Float64Array(rows);
const c1=lib.ramp(0,1,(4*rows-1),(4*rows));
const a39=new Float64Array((4*rows));
const a55=new Float64Array((2*rows));
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
for(let v1=0;v1<rows;v1++){a13[v1]=lib.bits(n5,(e1+c0[v1]));}
const e2=n5+0;
a15[0]=e2;
const e3=e1+rows;
a15[1]=e3;
lib.argsort(a16,a13,rows);
for(let v3=0;v3<rows;v3++){a22[v3]=1-(2*(lib.modInt(a16[v3],2)+0));}
for(let v4=0;v4<rows;v4++){a24[v4]=2*a22[v4];}
const n26=7*n0;
const n28=.5+n26;
const n29=Math.sqrt(n28);
for(let v8=0;v8<(4*rows);v8++){a39[v8]=(lib.bits(e2,(e3+c1[v8]))+.5)/4294967296;}
for(let v9=0;v9<rows;v9++){const t4=a24[v9];const i5=2*v9;const t6=t4+(n29*(Math.sqrt(((-2)*Math.log(a39[i5])))*Math.cos((6.283185307179586*a39[i5+(2*rows)]))));const t7=t6<(-6)?(-6):t6;a55[i5]=t7>6?6:t7;const t8=t4+(n29*(Math.sqrt(((-2)*Math.log(a39[i5+1])))*Math.cos((6.283185307179586*a39[i5+(2*rows+1)]))));const t9=t8<(-6)?(-6):t8;a55[i5+1]=t9>6?6:t9;}
return {"X":a55,"t":a22};
};
}},
"spiral": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a13=new Float64Array(rows);
const a15=new Float64Array(2);
const a16=new Float64Array(rows);
const a22=new Float64Array(rows);
const a28=new Float64Array(rows);
const a38=new Float64Array(rows);
const a42=new Float64Array((2*rows));
const c1=lib.ramp(0,1,(2*rows-1),(2*rows));
const a61=new Float64Array((2*rows));
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
for(let v1=0;v1<rows;v1++){a13[v1]=lib.bits(n5,(e1+c0[v1]));}
const e2=n5+0;
a15[0]=e2;
const e3=e1+rows;
a15[1]=e3;
lib.argsort(a16,a13,rows);
for(let v3=0;v3<rows;v3++){a22[v3]=1-(2*(lib.modInt(a16[v3],2)+0));}
for(let v4=0;v4<rows;v4++){a28[v4]=((2*(lib.floorDivideInt(a16[v4],2)+0))+0)/rows;}
for(let v5=0;v5<rows;v5++){a38[v5]=5*a28[v5];}
for(let v7=0;v7<rows;v7++){const i4=2*v7;a42[i4]=Math.sin(((10.995574287564276*a28[v7])+(3.141592653589793*((a22[v7]<0)?1:0))));}
for(let v8=0;v8<rows;v8++){const i5=2*v8;a42[i5+1]=Math.cos(((10.995574287564276*a28[v8])+(3.141592653589793*((a22[v8]<0)?1:0))));}
for(let v9=0;v9<rows;v9++){const t6=a38[v9];const i7=2*v9;const t8=(t6*a42[i7])+(n0*((-1)+(2*(lib.bits(e2,(e3+c1[i7]))/4294967296))));const t9=t8<(-6)?(-6):t8;a61[i7]=t9>6?6:t9;const t10=(t6*a42[i7+1])+(n0*((-1)+(2*(lib.bits(e2,(e3+c1[i7+1]))/4294967296))));const t11=t10<(-6)?(-6):t10;a61[i7+1]=t11>6?6:t11;}
return {"X":a61,"t":a22};
};
}},
"moons": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a13=new Float64Array(rows);
const a15=new Float64Array(2);
const a16=new Float64Array(rows);
const a22=new Float64Array(rows);
const a27=new Float64Array(2);
const a36=new Float64Array((2*rows));
const c1=lib.ramp(0,1,(4*rows-1),(4*rows));
const a53=new Float64Array((4*rows));
const a69=new Float64Array((2*rows));
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
for(let v1=0;v1<rows;v1++){a13[v1]=lib.bits(n5,(e1+c0[v1]));}
const e2=n5+0;
a15[0]=e2;
const e3=e1+rows;
a15[1]=e3;
lib.argsort(a16,a13,rows);
for(let v3=0;v3<rows;v3++){a22[v3]=1-(2*(lib.modInt(a16[v3],2)+0));}
const e4=e2+0;
a27[0]=e4;
const e5=e3+rows;
a27[1]=e5;
for(let v5=0;v5<rows;v5++){const i6=2*v5;a36[i6]=Math.sin((3.141592653589793*((lib.bits(e2,(e3+c0[v5]))/4294967296)-.5)));}
for(let v6=0;v6<rows;v6++){const i7=2*v6;a36[i7+1]=Math.cos((3.141592653589793*((lib.bits(e2,(e3+c0[v6]))/4294967296)-.5)));}
const n43=2*n0;
for(let v9=0;v9<(4*rows);v9++){a53[v9]=(lib.bits(e4,(e5+c1[v9]))+.5)/4294967296;}
const t10=3.4;
const t11=1.7;
const t14=4.2;
const t15=1.2;
for(let v10=0;v10<rows;v10++){const t8=a22[v10];const i9=2*v10;const t12=(t8*((a36[i9]*t10)-t11))+(n43*(Math.sqrt(((-2)*Math.log(a53[i9])))*Math.cos((6.283185307179586*a53[i9+(2*rows)]))));const t13=t12<(-6)?(-6):t12;a69[i9]=t13>6?6:t13;const t16=(t8*((a36[i9+1]*t14)-t15))+(n43*(Math.sqrt(((-2)*Math.log(a53[i9+1])))*Math.cos((6.283185307179586*a53[i9+(2*rows+1)]))));const t17=t16<(-6)?(-6):t16;a69[i9+1]=t17>6?6:t17;}
return {"X":a69,"t":a22};
};
}},
"rings": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a13=new Float64Array(rows);
const a15=new Float64Array(2);
const a16=new Float64Array(rows);
const a19=new Float64Array(rows);
const a26=new Float64Array(2);
const a30=new Float64Array(rows);
const a35=new Float64Array(2);
const a42=new Float64Array((2*rows));
const c1=lib.ramp(0,1,(4*rows-1),(4*rows));
const a55=new Float64Array((4*rows));
const a70=new Float64Array((2*rows));
const a76=new Float64Array(rows);
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
for(let v1=0;v1<rows;v1++){a13[v1]=lib.bits(n5,(e1+c0[v1]));}
const e2=n5+0;
a15[0]=e2;
const e3=e1+rows;
a15[1]=e3;
lib.argsort(a16,a13,rows);
for(let v3=0;v3<rows;v3++){a19[v3]=lib.modInt(a16[v3],4)+0;}
const e4=e2+0;
a26[0]=e4;
const e5=e3+rows;
a26[1]=e5;
for(let v5=0;v5<rows;v5++){a30[v5]=(1.4*a19[v5])+(.9*(lib.bits(e2,(e3+c0[v5]))/4294967296));}
const e6=e4+0;
a35[0]=e6;
const e7=e5+rows;
a35[1]=e7;
for(let v7=0;v7<rows;v7++){const i8=2*v7;a42[i8]=Math.sin((6.283185307179586*(lib.bits(e4,(e5+c0[v7]))/4294967296)));}
for(let v8=0;v8<rows;v8++){const i9=2*v8;a42[i9+1]=Math.cos((6.283185307179586*(lib.bits(e4,(e5+c0[v8]))/4294967296)));}
for(let v11=0;v11<(4*rows);v11++){a55[v11]=(lib.bits(e6,(e7+c1[v11]))+.5)/4294967296;}
for(let v12=0;v12<rows;v12++){const t10=a30[v12];const i11=2*v12;const t12=(t10*a42[i11])+(n0*(Math.sqrt(((-2)*Math.log(a55[i11])))*Math.cos((6.283185307179586*a55[i11+(2*rows)]))));const t13=t12<(-6)?(-6):t12;a70[i11]=t13>6?6:t13;const t14=(t10*a42[i11+1])+(n0*(Math.sqrt(((-2)*Math.log(a55[i11+1])))*Math.cos((6.283185307179586*a55[i11+(2*rows+1)]))));const t15=t14<(-6)?(-6):t14;a70[i11+1]=t15>6?6:t15;}
for(let v14=0;v14<rows;v14++){a76[v14]=1-(2*(lib.modInt(a19[v14],2)+0));}
return {"X":a70,"t":a76};
};
}},
"plane": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a15=new Float64Array(2);
const c0=lib.ramp(0,1,(2*rows-1),(2*rows));
const a21=new Float64Array((2*rows));
const a39=new Float64Array(rows);
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
const e2=n5+0;
a15[0]=e2;
const e3=e1+(2*rows);
a15[1]=e3;
for(let v3=0;v3<(2*rows);v3++){a21[v3]=(-6)+(12*(lib.bits(n5,(e1+c0[v3]))/4294967296));}
const n23=6*n0;
for(let v4=0;v4<rows;v4++){const i4=2*v4;a39[v4]=(a21[i4]+(n23*((-1)+(2*(lib.bits(e2,(e3+c0[i4]))/4294967296))))+(a21[i4+1]+(n23*((-1)+(2*(lib.bits(e2,(e3+c0[i4+1]))/4294967296))))))/10;}
return {"X":a21,"t":a39};
};
}},
"bumps": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a15=new Float64Array(2);
const c0=lib.ramp(0,1,(2*rows-1),(2*rows));
const a21=new Float64Array((2*rows));
const a97=new Float64Array(rows);
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
const e2=n5+0;
a15[0]=e2;
const e3=e1+(2*rows);
a15[1]=e3;
for(let v3=0;v3<(2*rows);v3++){a21[v3]=(-6)+(12*(lib.bits(n5,(e1+c0[v3]))/4294967296));}
const n23=6*n0;
const t6=-4;
const t9=2.5;
const t12=0;
const t14=2.5;
const t17=4;
const t19=2.5;
const t22=-4;
const t24=-2.5;
const t27=0;
const t29=-2.5;
const t32=4;
const t34=-2.5;
for(let v4=0;v4<rows;v4++){const i4=2*v4;const t5=a21[i4]+(n23*((-1)+(2*(lib.bits(e2,(e3+c0[i4]))/4294967296))));const t7=t5-t6;const t8=a21[i4+1]+(n23*((-1)+(2*(lib.bits(e2,(e3+c0[i4+1]))/4294967296))));const t10=t8-t9;const t11=1-(Math.sqrt(((t7*t7)+(t10*t10)))/2);const t13=t5-t12;const t15=t8-t14;const t16=1-(Math.sqrt(((t13*t13)+(t15*t15)))/2);const t18=t5-t17;const t20=t8-t19;const t21=1-(Math.sqrt(((t18*t18)+(t20*t20)))/2);const t23=t5-t22;const t25=t8-t24;const t26=1-(Math.sqrt(((t23*t23)+(t25*t25)))/2);const t28=t5-t27;const t30=t8-t29;const t31=1-(Math.sqrt(((t28*t28)+(t30*t30)))/2);const t33=t5-t32;const t35=t8-t34;const t36=1-(Math.sqrt(((t33*t33)+(t35*t35)))/2);a97[v4]=0+(t11<0?0:t11)+((-1)*(t16<0?0:t16))+(t21<0?0:t21)+((-1)*(t26<0?0:t26))+(t31<0?0:t31)+((-1)*(t36<0?0:t36));}
return {"X":a21,"t":a97};
};
}},
},
"scattered": {
"": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a15=new Float64Array(2);
const c0=lib.ramp(0,1,(2*rows-1),(2*rows));
const a21=new Float64Array((2*rows));
const a36=new Float64Array((2*rows));
return (p)=>{
const n0=p["noise"];
const n1=p["seed"];
const n5=lib.mod(n1,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
const e2=n5+0;
a15[0]=e2;
const e3=e1+(2*rows);
a15[1]=e3;
for(let v3=0;v3<(2*rows);v3++){a21[v3]=(-6)+(12*(lib.bits(n5,(e1+c0[v3]))/4294967296));}
const n23=6*n0;
for(let v5=0;v5<(2*rows);v5++){a36[v5]=a21[v5]+(n23*((-1)+(2*(lib.bits(e2,(e3+c0[v5]))/4294967296))));}
return {"X":a21,"moved":a36};
};
}},
},
"features": {
"": {run:(lib,rows)=>{
const a1=new Float64Array(rows);
const a2=new Float64Array(rows);
const a3=new Float64Array(rows);
const a4=new Float64Array(rows);
const a5=new Float64Array(rows);
const a6=new Float64Array(rows);
const a7=new Float64Array(rows);
return (p)=>{
const n0=p["X"];
for(let v1=0;v1<rows;v1++){const i1=2*v1;a1[v1]=n0[i1];}
for(let v2=0;v2<rows;v2++){const t2=a1[v2];a2[v2]=t2*t2;}
for(let v3=0;v3<rows;v3++){const i3=2*v3;a3[v3]=n0[i3+1];}
for(let v4=0;v4<rows;v4++){const t4=a3[v4];a4[v4]=t4*t4;}
for(let v5=0;v5<rows;v5++){a5[v5]=a1[v5]*a3[v5];}
for(let v6=0;v6<rows;v6++){a6[v6]=Math.sin(a1[v6]);}
for(let v7=0;v7<rows;v7++){a7[v7]=Math.sin(a3[v7]);}
return {"x1":a1,"x2":a3,"x1x1":a2,"x2x2":a4,"x1x2":a5,"sin1":a6,"sin2":a7};
};
}},
},
"order": {
"": {run:(lib,rows)=>{
const a8=new Float64Array(2);
const a10=new Float64Array(2);
const c0=lib.ramp(0,1,(rows-1),rows);
const a15=new Float64Array(rows);
const a18=new Float64Array(rows);
return (p)=>{
const n0=p["seed"];
const n1=p["count"];
const n5=lib.mod(n0,4294967296);
a8[0]=n5;
const e1=0;
a8[1]=e1;
a10[0]=n5;
a10[1]=n1;
for(let v1=0;v1<rows;v1++){a15[v1]=lib.bits(n5,(n1+c0[v1]));}
lib.argsort(a18,a15,rows);
const n19=n1+rows;
return {"order":a18,"count":n19};
};
}},
},
};
export const memories = {"sgd": [], "momentum": ["v"], "nesterov": ["v"], "adagrad": ["r"], "rmsprop": ["r"], "adam": ["s", "r", "t"]};
